package vn.cchc.search.index;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** What the index holds of a provision: its words and those that name it, and its document's facets. */
public final class ProvisionBinder implements TypeBinder {

    /** Chosen on one half of the questions; three decimals change little between 6 and 10. */
    private static final int HEADING_WEIGHT = 8;

    private static final int DOCUMENT_TITLE_WEIGHT = 3;
    private static final int FOLDED_WEIGHT = 2;

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(IndexedProvision.class, new Bridge(context.indexSchemaElement()));
    }

    private static final class Bridge implements TypeBridge<IndexedProvision> {

        private final CommonFields common;
        private final TextFields texts;
        private final IndexFieldReference<Integer> revision;

        Bridge(IndexSchemaElement schema) {
            common = new CommonFields(schema, false);
            texts = new TextFields(schema, true);
            revision = schema.field(IndexFields.REVISION, f -> f.asInteger().projectable(Projectable.YES))
                    .toReference();
        }

        @Override
        public void write(DocumentElement target, IndexedProvision provision, TypeBridgeWriteContext context) {
            IndexedDocument document = provision.document();
            common.write(target, document);
            target.addValue(revision, document.revision());
            texts.write(
                    target,
                    new FieldTexts.Gathering(FOLDED_WEIGHT)
                            .add(provision.headingTexts(), HEADING_WEIGHT)
                            .add(document.titleTexts(), DOCUMENT_TITLE_WEIGHT)
                            .add(provision.bodyTexts(), 1)
                            .gathered());
        }
    }
}
