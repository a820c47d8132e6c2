package vn.cchc.search.index;

import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import vn.cchc.vietnamese.SearchTokens;

/** What the index holds of a unit: its words, twice its article's heading, once its document's title. */
public final class UnitBinder implements TypeBinder {

    private static final int HEADING_WEIGHT = 2;
    private static final int DOCUMENT_TITLE_WEIGHT = 1;

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        var schema = context.indexSchemaElement();
        context.bridge(
                IndexedUnit.class,
                new Bridge(
                        new CommonFields(schema, false),
                        new TextFields(schema, false),
                        schema.field(
                                        IndexFields.HEAD,
                                        f -> f.asString()
                                                .searchable(Searchable.NO)
                                                .projectable(Projectable.YES))
                                .toReference()));
    }

    private record Bridge(CommonFields common, TextFields texts, IndexFieldReference<String> head)
            implements TypeBridge<IndexedUnit> {

        @Override
        public void write(DocumentElement target, IndexedUnit unit, TypeBridgeWriteContext context) {
            IndexedProvision provision = unit.provision();
            IndexedDocument document = provision.document();
            ClauseUnits.Unit part = unit.unit();
            FieldTexts words = FieldTexts.of(part.words());
            common.write(target, document);
            texts.write(
                    target,
                    new FieldTexts.Gathering()
                            .add(provision.headingTexts(), HEADING_WEIGHT)
                            .add(document.titleTexts(), DOCUMENT_TITLE_WEIGHT)
                            .add(words, 1)
                            .gathered());
            target.addValue(
                    head,
                    UnitHead.of(provision.label(), document.titleTexts().syllables(), beginning(part, words))
                            .written());
        }

        private static List<String> beginning(ClauseUnits.Unit part, FieldTexts words) {
            String own = part.lead().isEmpty()
                    ? words.syllables()
                    : FieldTexts.of(part.text()).syllables();
            return SearchTokens.split(own, UnitHead.LONGEST_BEGINNING + 1);
        }
    }
}
