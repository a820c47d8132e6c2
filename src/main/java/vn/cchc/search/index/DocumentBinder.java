package vn.cchc.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.SearchTokens;

/** What the index holds of a document: its names, its facets and all its words. */
public final class DocumentBinder implements TypeBinder {

    /** How much more a word of the title weighs than one of the text. */
    private static final int TITLE_WEIGHT = 8;

    private static final int IDENTITY_WEIGHT = 5;
    private static final int HEADING_WEIGHT = 2;
    private static final int LONGEST_TITLE_KEY = 1_000;

    @Override
    public void bind(TypeBindingContext context) {
        // Rows are only ever rewritten by the feed, which says itself what to index.
        context.dependencies().useRootOnly();
        context.bridge(IndexedDocument.class, new Bridge(context.indexSchemaElement()));
    }

    /** The whole title as one key; the same for any Unicode form, tone placement or missing marks. */
    public static String titleKey(String title) {
        return IndexedDocument.cutText(SearchTokens.text(SearchTokens.folded(title)), LONGEST_TITLE_KEY);
    }

    private static final class Bridge implements TypeBridge<IndexedDocument> {

        private final CommonFields common;
        private final TextFields texts;
        private final IndexFieldReference<Integer> revision;
        private final IndexFieldReference<Long> group;
        private final IndexFieldReference<String> numberKey;
        private final IndexFieldReference<String> sequence;
        private final IndexFieldReference<String> titleKey;
        private final IndexFieldReference<String> identity;
        private final IndexFieldReference<String> names;
        private final IndexFieldReference<Integer> issued;

        Bridge(IndexSchemaElement schema) {
            common = new CommonFields(schema, true);
            texts = new TextFields(schema, true);
            revision = schema.field(IndexFields.REVISION, f -> f.asInteger().projectable(Projectable.YES))
                    .toReference();
            group = schema.field(IndexFields.GROUP, f -> f.asLong().projectable(Projectable.YES))
                    .toReference();
            numberKey = schema.field(IndexFields.NUMBER_KEY, f -> f.asString()).toReference();
            sequence = schema.field(IndexFields.SEQUENCE, f -> f.asString()).toReference();
            titleKey = schema.field(IndexFields.TITLE_KEY, f -> f.asString()).toReference();
            identity = schema.field(IndexFields.IDENTITY, f -> f.asString().analyzer(TextFields.ANALYZER))
                    .toReference();
            names = schema.field(IndexFields.NAMES, f -> f.asString().analyzer(TextFields.ANALYZER))
                    .toReference();
            issued = schema.field(IndexFields.ISSUED, f -> f.asInteger().sortable(Sortable.YES))
                    .toReference();
        }

        @Override
        public void write(DocumentElement target, IndexedDocument document, TypeBridgeWriteContext context) {
            common.write(target, document);
            target.addValue(revision, document.revision());
            target.addValue(group, document.group());
            target.addValue(numberKey, document.numberKey());
            target.addValue(sequence, document.sequence());
            target.addValue(titleKey, titleKey(document.title()));
            target.addValue(issued, issued(document.issuedOn(), document.year()));
            FieldTexts identityTexts = FieldTexts.of(identity(document));
            FieldTexts titleTexts = document.titleTexts();
            target.addValue(identity, identityTexts.foldedSyllables());
            target.addValue(names, identityTexts.foldedSyllables() + " " + titleTexts.foldedSyllables());
            var gathering = new FieldTexts.Gathering(Integer.MAX_VALUE)
                    .add(titleTexts, TITLE_WEIGHT)
                    .add(identityTexts, IDENTITY_WEIGHT);
            for (IndexedProvision provision : document.provisions()) {
                gathering.add(provision.headingTexts(), HEADING_WEIGHT).add(provision.bodyTexts(), 1);
            }
            texts.write(target, gathering.gathered());
        }

        private static String identity(IndexedDocument document) {
            List<String> parts = new ArrayList<>();
            add(parts, document.number());
            DocumentType type = DocumentType.valueOf(document.type());
            if (type != DocumentType.OTHER) {
                add(parts, type.vietnameseName());
                type.codes().stream().findFirst().ifPresent(code -> parts.add(code));
            }
            add(parts, document.issuer());
            LocalDate day = document.issuedOn();
            if (day != null) {
                add(parts, "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
            } else if (document.year() != null) {
                add(parts, String.valueOf(document.year()));
            }
            return String.join("\n", parts);
        }

        private static void add(List<String> parts, @Nullable String part) {
            if (part != null) {
                parts.add(part);
            }
        }

        private static @Nullable Integer issued(@Nullable LocalDate day, @Nullable Integer year) {
            if (day == null) {
                return year == null ? null : Integer.valueOf(year * 10_000);
            }
            return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        }
    }
}
