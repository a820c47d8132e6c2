package vn.cchc.intake.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.RelationKind;

/**
 * A relation as the text states it.
 *
 * @param fromKey the own provision that says it, null for the document as a whole
 * @param number the other document's number; null where the text only names it
 * @param name the other document's name where it has no number here: "Luật Tổ chức Chính phủ"
 * @param toKey the other's provision, null for the whole
 */
public record Stated(
        RelationKind kind,
        @Nullable String fromKey,
        @Nullable String number,
        @Nullable String name,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String toKey) {}
