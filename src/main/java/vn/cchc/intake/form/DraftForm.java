package vn.cchc.intake.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.cchc.library.Audience;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DraftCompletion;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Source;
import vn.cchc.library.Validity;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.ProvisionLabels;

/**
 * The form in which people write documents down: one object with the fields below, as JSON in bulk files and as YAML in the
 * corpus. What is not stated the library works out from the number and the title, and marks it as derived.
 */
public final class DraftForm {

    private static final int LONGEST_TEXT = 16 * 1024 * 1024;
    private static final Set<String> METADATA = Set.of(
            "number",
            "type",
            "title",
            "issuer",
            "issuedOn",
            "year",
            "postedOn",
            "effectiveOn",
            "validity",
            "validityBasis",
            "signer",
            "summary",
            "audience",
            "topics",
            "relations",
            "source");
    private static final Set<String> PROVISION = Set.of("label", "heading", "text");
    private static final Set<String> RELATION = Set.of("kind", "to", "issuer", "issuedOn", "from", "toKey");
    private static final Set<String> SOURCE = Set.of("title", "site", "url", "postedOn");

    private DraftForm() {}

    /** A bulk line: the number and the provisions are part of it. */
    public static DocumentDraft whole(JsonNode object, LocalDate today) {
        Fields fields = new Fields(object);
        Set<String> known = new TreeSet<>(METADATA);
        known.add("provisions");
        fields.allowOnly(known);
        if (!fields.has("number")) {
            throw fields.refusal("intake.refused.missing", "number");
        }
        List<ProvisionDraft> provisions = provisions(fields);
        return draft(
                fields, fields.text("title", 2000).orElseGet(() -> untitled(fields, provisions)), provisions, today);
    }

    /** A front matter, whose provisions come from elsewhere; a document may be without a number. */
    public static DocumentDraft metadata(JsonNode object, List<ProvisionDraft> provisions, LocalDate today) {
        Fields fields = new Fields(object);
        fields.allowOnly(METADATA);
        return draft(fields, fields.required("title", 2000), provisions, today);
    }

    /** A line whose title is there but empty keeps its text: it is named after its first heading and says that it has no title. */
    private static String untitled(Fields fields, List<ProvisionDraft> provisions) {
        if (!fields.has("title")) {
            throw fields.refusal("intake.refused.missing", "title");
        }
        return provisions.stream()
                .map(ProvisionDraft::heading)
                .filter(heading -> !heading.isBlank())
                .findFirst()
                .map(heading -> "(Không có trích yếu) " + heading)
                .orElse("(Không có trích yếu)");
    }

    private static DocumentDraft draft(Fields fields, String title, List<ProvisionDraft> provisions, LocalDate today) {
        DocumentNumber number = number(fields);
        DraftCompletion.Facts facts = DraftCompletion.complete(
                new DraftCompletion.Facts(
                        number.equals(DocumentNumber.UNNUMBERED) ? null : number.display(),
                        title,
                        type(fields),
                        fields.text("issuer", 500).orElse(null),
                        fields.date("issuedOn").orElse(null),
                        fields.year("year"),
                        fields.choice("validity", Validity.class).orElse(null),
                        fields.text("validityBasis", 2000).orElse(null),
                        Set.of()),
                today);
        return new DocumentDraft(
                facts.number(),
                facts.typeOrOther(),
                facts.title(),
                facts.issuer(),
                facts.issuedOn(),
                facts.year(),
                fields.date("postedOn").orElse(null),
                fields.date("effectiveOn").orElse(null),
                facts.validityOrUnknown(),
                facts.validityBasis(),
                fields.text("signer", 500).orElse(null),
                fields.flag("summary"),
                fields.choice("audience", Audience.class).orElse(Audience.PUBLIC),
                new LinkedHashSet<>(fields.texts("topics", 100)),
                source(fields),
                provisions,
                fields.objects("relations").stream().map(DraftForm::relation).toList(),
                facts.derived());
    }

    private static DocumentNumber number(Fields fields) {
        return fields.text("number", 200)
                .map(text -> DocumentNumber.tryParse(text)
                        .orElseThrow(() -> fields.refusal("intake.refused.wrong-number", "number", text)))
                .orElse(DocumentNumber.UNNUMBERED);
    }

    private static @Nullable DocumentType type(Fields fields) {
        return fields.text("type", 100)
                .map(stated -> DocumentType.fromName(stated)
                        .or(() -> DocumentType.fromCode(stated))
                        .orElseThrow(() -> fields.refusal("intake.refused.unknown-type", "type", stated, typeNames())))
                .orElse(null);
    }

    private static List<ProvisionDraft> provisions(Fields fields) {
        List<Fields> provisions = fields.objects("provisions");
        if (provisions.isEmpty()) {
            throw fields.refusal("intake.refused.no-provisions", "provisions");
        }
        return provisions.stream().map(DraftForm::provision).toList();
    }

    private static ProvisionDraft provision(Fields fields) {
        fields.allowOnly(PROVISION);
        String label = fields.required("label", 200);
        String heading = fields.text("heading", 2000).orElse("");
        String text = fields.text("text", LONGEST_TEXT).orElse("");
        if (heading.isEmpty() && text.isEmpty()) {
            throw fields.refusal("intake.refused.empty-provision", "text", label);
        }
        return new ProvisionDraft(label, heading, text);
    }

    private static RelationDraft relation(Fields fields) {
        fields.allowOnly(RELATION);
        RelationKind kind = fields.requiredChoice("kind", RelationKind.class);
        String to = fields.required("to", 200);
        return new RelationDraft(
                kind,
                key(fields, "from"),
                DocumentNumber.tryParse(to)
                        .orElseThrow(() -> fields.refusal("intake.refused.wrong-number", "to", to))
                        .display(),
                fields.text("issuer", 300).orElse(null),
                fields.date("issuedOn").orElse(null),
                key(fields, "toKey"));
    }

    /** A provision may be named by its key or as people say it: {@code art-5}, "Điều 5". */
    private static @Nullable String key(Fields fields, String field) {
        return fields.text(field, 100)
                .map(text ->
                        ProvisionLabels.parse(text).map(label -> label.key()).orElse(text))
                .orElse(null);
    }

    private static @Nullable Source source(Fields fields) {
        Fields source = fields.object("source");
        if (source == null) {
            return fields.text("source", 1000)
                    .map(text -> new Source(text, null, text.matches("https?://\\S+") ? text : null, null))
                    .orElse(null);
        }
        source.allowOnly(SOURCE);
        String url = source.text("url", 1000).orElse(null);
        if (url != null && !url.matches("https?://\\S+")) {
            throw source.refusal("intake.refused.wrong-address", "url", url);
        }
        return new Source(
                source.required("title", 1000),
                source.text("site", 300).orElse(null),
                url,
                source.date("postedOn").orElse(null));
    }

    private static String typeNames() {
        return Arrays.stream(DocumentType.values())
                .map(DocumentType::vietnameseName)
                .collect(Collectors.joining(", "));
    }
}
