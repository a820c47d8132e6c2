package vn.cchc.search.index;

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
            FieldTexts lead = provision.texts(part.leadFrom(), part.leadTo());
            FieldTexts words = provision.texts(part.from(), part.to());
            common.write(target, document);
            texts.write(
                    target,
                    new FieldTexts.Gathering(0)
                            .add(provision.headingTexts(), HEADING_WEIGHT)
                            .add(document.titleTexts(), DOCUMENT_TITLE_WEIGHT)
                            .add(lead, 1)
                            .add(words, 1)
                            .gathered());
            target.addValue(
                    head,
                    UnitHead.of(
                                    provision.label(),
                                    document.titleTexts().syllables(),
                                    SearchTokens.split(words.syllables(), UnitHead.LONGEST_BEGINNING + 1))
                            .written());
        }
    }
}
