package vn.cchc.search.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import vn.cchc.search.Facet;

/** What documents and provisions are both filtered by: the document, who may see it, the facets. */
final class CommonFields {

    private final IndexFieldReference<Long> document;
    private final IndexFieldReference<String> audience;
    private final Map<Facet, IndexFieldReference<String>> facets = new EnumMap<>(Facet.class);

    CommonFields(IndexSchemaElement schema, boolean counted) {
        document = schema.field(IndexFields.DOCUMENT, f -> f.asLong().sortable(Sortable.YES))
                .toReference();
        audience = schema.field(IndexFields.AUDIENCE, f -> f.asString()).toReference();
        Aggregable aggregable = counted ? Aggregable.YES : Aggregable.NO;
        for (Facet facet : Facet.values()) {
            var field = schema.field(IndexFields.of(facet), f -> f.asString().aggregable(aggregable));
            facets.put(facet, (facet == Facet.TOPIC ? field.multiValued() : field).toReference());
        }
    }

    void write(DocumentElement target, IndexedDocument row) {
        target.addValue(document, row.id());
        target.addValue(audience, row.audience());
        facets.forEach((facet, field) -> values(facet, row).forEach(value -> target.addValue(field, value)));
    }

    private static List<String> values(Facet facet, IndexedDocument row) {
        return switch (facet) {
            case VALIDITY -> List.of(row.validity());
            case TYPE -> List.of(row.type());
            case ISSUER -> Stream.of(row.issuer()).filter(Objects::nonNull).toList();
            case YEAR ->
                Stream.of(row.year())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList();
            case TOPIC -> row.topics();
        };
    }
}
