package vn.cchc.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.DocumentType;

/** What a list shows of a document. */
public record DocumentSummary(
        DocumentId id,
        String slug,
        @Nullable String number,
        DocumentType type,
        String title,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable Integer year,
        Validity validity,
        PublicationState state,
        Audience audience,
        boolean summary) {}
