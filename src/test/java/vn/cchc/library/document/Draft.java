package vn.cchc.library.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Audience;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Source;
import vn.cchc.library.Validity;
import vn.cchc.vietnamese.DocumentType;

/** Drafts for tests, by hand: a plan of the invented Tỉnh Minh Họa unless told otherwise. */
final class Draft {

    private final @Nullable String number;
    private DocumentType type = DocumentType.PLAN;
    private String title = "Kế hoạch tuyên truyền cải cách hành chính";
    private @Nullable String issuer = "Sở Nội vụ tỉnh Minh Họa";
    private @Nullable LocalDate issuedOn;
    private @Nullable Integer year;
    private Validity validity = Validity.UNKNOWN;
    private boolean summary;
    private Audience audience = Audience.PUBLIC;
    private Set<String> topics = Set.of();
    private @Nullable Source source;
    private final List<ProvisionDraft> provisions = new ArrayList<>();
    private final List<RelationDraft> relations = new ArrayList<>();

    private Draft(@Nullable String number) {
        this.number = number;
    }

    static Draft of(String number) {
        return new Draft(number);
    }

    static Draft withoutNumber() {
        return new Draft(null);
    }

    Draft titled(String words) {
        title = words;
        return this;
    }

    Draft by(@Nullable String body) {
        issuer = body;
        return this;
    }

    Draft on(String day) {
        issuedOn = LocalDate.parse(day);
        return this;
    }

    Draft in(int statedYear) {
        year = statedYear;
        return this;
    }

    Draft valid(Validity stated) {
        validity = stated;
        return this;
    }

    Draft asSummary() {
        summary = true;
        return this;
    }

    Draft readBy(Audience readers) {
        audience = readers;
        return this;
    }

    Draft about(String... codes) {
        topics = Set.of(codes);
        return this;
    }

    Draft from(String address) {
        source = new Source("Cổng thông tin", null, address, null);
        return this;
    }

    Draft article(int n, String text) {
        return provision("Điều " + n, "Điều số " + n, text);
    }

    Draft provision(String label, String heading, String text) {
        provisions.add(new ProvisionDraft(label, heading, text));
        return this;
    }

    Draft implementing(String target) {
        return relating(null, target, null, null, null);
    }

    Draft relating(
            @Nullable String from,
            String target,
            @Nullable String targetIssuer,
            @Nullable String targetDay,
            @Nullable String to) {
        LocalDate day = targetDay == null ? null : LocalDate.parse(targetDay);
        relations.add(new RelationDraft(RelationKind.IMPLEMENTS, from, target, targetIssuer, day, to));
        return this;
    }

    DocumentDraft build() {
        return new DocumentDraft(
                number,
                type,
                title,
                issuer,
                issuedOn,
                year,
                null,
                null,
                validity,
                null,
                null,
                summary,
                audience,
                topics,
                source,
                provisions,
                relations,
                Set.of(DerivedField.TYPE));
    }
}
