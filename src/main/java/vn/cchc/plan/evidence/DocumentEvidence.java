package vn.cchc.plan.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.plan.EvidenceSource;

/** Public documents of the library. */
@Component
@Order(2)
class DocumentEvidence implements EvidenceSource {

    private static final int NEWEST = 50;

    private final Library library;

    DocumentEvidence(Library library) {
        this.library = library;
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public List<Offer> offers() {
        return library.newest(PageRequest.of(0, NEWEST), Viewer.ANYONE).stream()
                .map(DocumentEvidence::offer)
                .toList();
    }

    @Override
    public Optional<Offer> find(String reference) {
        var row = EvidenceSource.row(reference);
        return row.isEmpty()
                ? Optional.empty()
                : library.find(new DocumentId(row.getAsLong()), Viewer.ANYONE)
                        .map(LegalText::summary)
                        .map(DocumentEvidence::offer);
    }

    private static Offer offer(DocumentSummary document) {
        var number = document.number() == null ? "" : document.number() + ", ";
        var day = document.issuedOn();
        var year = document.year();
        return new Offer(
                String.valueOf(document.id().value()),
                number + document.title(),
                "/van-ban/" + document.slug(),
                day != null ? day : year != null ? LocalDate.of(year, 12, 31) : LocalDate.EPOCH,
                true,
                null);
    }
}
