package vn.cchc.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relation seen from one document. {@code outgoing} says whether that document acts ({@code true}) or is acted upon; {@code
 * other} is the document at the far end where the library has it and the reader may see it, else only its number is known.
 */
public record Relation(
        RelationKind kind,
        boolean outgoing,
        @Nullable String ownKey,
        @Nullable DocumentSummary other,
        @Nullable String otherNumber,
        @Nullable String otherIssuer,
        @Nullable LocalDate otherIssuedOn,
        @Nullable String otherKey) {}
