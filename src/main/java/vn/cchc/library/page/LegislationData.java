package vn.cchc.library.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Relation;
import vn.cchc.library.RelationKind;

/** What search engines read of a document: schema.org/Legislation as JSON-LD. */
@Component
class LegislationData {

    private final JsonMapper json;

    LegislationData(JsonMapper json) {
        this.json = json;
    }

    /** Safe to stand inside a script element: no angle bracket survives. */
    String of(LegalText text, String base) {
        DocumentSummary document = text.summary();
        String address = base + "/van-ban/" + document.slug();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Legislation");
        data.put("@id", address + ".html");
        data.put("url", address + ".html");
        data.put("name", CleanText.line(document.title()));
        put(data, "legislationIdentifier", CleanText.line(document.number()));
        data.put("legislationType", document.type().vietnameseName());
        put(data, "legislationDate", document.issuedOn());
        put(data, "legislationDateVersion", text.effectiveOn());
        put(data, "datePublished", text.postedOn());
        data.put("dateModified", text.updatedAt().toString());
        String issuer = CleanText.line(document.issuer());
        if (!issuer.isEmpty()) {
            data.put("legislationPassedBy", Map.of("@type", "GovernmentOrganization", "name", issuer));
        }
        put(data, "legislationLegalForce", force(document));
        data.put("inLanguage", "vi");
        data.put("isAccessibleForFree", true);
        if (document.summary()) {
            data.put("abstract", "Bản tóm lược do cổng soạn, không thay cho văn bản đã ký.");
        }
        relations(data, text, base);
        data.put(
                "encoding",
                List.of(
                        encoding(address + ".pdf", "application/pdf"),
                        encoding(address + ".json", "application/json")));
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static void relations(Map<String, Object> data, LegalText text, String base) {
        Map<String, List<Object>> byProperty = new LinkedHashMap<>();
        for (Relation relation : text.relations()) {
            String property = relation.outgoing() ? property(relation.kind()) : null;
            if (property != null) {
                byProperty.computeIfAbsent(property, name -> new ArrayList<>()).add(other(relation, base));
            }
        }
        data.putAll(byProperty);
    }

    private static @Nullable String property(RelationKind kind) {
        return switch (kind) {
            case BASED_ON -> "isBasedOn";
            case IMPLEMENTS, GUIDES -> "legislationApplies";
            case REFERS_TO -> "citation";
            case AMENDS -> "legislationAmends";
            case REPEALS -> "legislationRepeals";
            case CORRECTS -> "legislationCorrects";
            case CONSOLIDATES -> "legislationConsolidates";
            case REPLACES, SUSPENDS -> "legislationChanges";
        };
    }

    private static Map<String, Object> other(Relation relation, String base) {
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("@type", "Legislation");
        DocumentSummary document = relation.other();
        put(
                other,
                "legislationIdentifier",
                CleanText.line(document == null ? relation.otherNumber() : document.number()));
        if (document != null) {
            other.put("@id", base + "/van-ban/" + document.slug() + ".html");
            other.put("name", CleanText.line(document.title()));
        }
        return other;
    }

    private static @Nullable String force(DocumentSummary document) {
        return switch (document.validity()) {
            case IN_FORCE -> "https://schema.org/InForce";
            case PARTLY_EXPIRED -> "https://schema.org/PartiallyInForce";
            case EXPIRED, NOT_YET_IN_FORCE, SUSPENDED, PERIOD_ENDED -> "https://schema.org/NotInForce";
            case UNKNOWN -> null;
        };
    }

    private static Map<String, String> encoding(String address, String type) {
        return Map.of("@type", "MediaObject", "contentUrl", address, "encodingFormat", type);
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            data.put(name, value.toString());
        }
    }
}
