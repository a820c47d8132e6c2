package vn.cchc.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relation as stated by the acting document: from one of its provisions ({@code fromKey}, null for the whole) to a document
 * named by its number, with issuer and date where the statement gives them, down to a provision of it ({@code toKey}).
 * The target need not be in the library; it is linked when it arrives.
 */
public record RelationDraft(
        RelationKind kind,
        @Nullable String fromKey,
        String toNumber,
        @Nullable String toIssuer,
        @Nullable LocalDate toIssuedOn,
        @Nullable String toKey) {}
