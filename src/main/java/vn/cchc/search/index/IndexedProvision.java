package vn.cchc.search.index;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.Provision;
import vn.cchc.vietnamese.SearchTokens;

/** A provision of a published document as it is found: the unit passages come from. */
@Entity
@Table(name = "search_provision")
@Indexed(index = "provisions-" + IndexFields.FORM)
@TypeBinding(binder = @TypeBinderRef(type = ProvisionBinder.class))
class IndexedProvision {

    /** Longer texts are found and quoted by their beginning; no provision of a real law comes near. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final int LONGEST_HEADING = 10_000;
    private static final int LONGEST_LABEL = 1_000;

    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private IndexedDocument document;

    @Column(name = "provision_key")
    private String key = "";

    private String label = "";

    @Column(length = LONGEST_HEADING)
    private String heading = "";

    @Column(length = LONGEST_TEXT)
    private String text = "";

    @Transient
    private @Nullable FieldTexts headingTexts;

    @Transient
    private @Nullable FieldTexts bodyTexts;

    @Transient
    private SearchTokens.@Nullable Analysis analysis;

    @Transient
    private @Nullable List<ClauseUnits.Unit> units;

    @SuppressWarnings("NullAway.Init")
    protected IndexedProvision() {}

    IndexedProvision(IndexedDocument document, int position) {
        this.id = ProvisionId.of(document.id(), position);
        this.document = document;
    }

    void describe(Provision provision) {
        key = IndexedDocument.cutText(provision.key(), LONGEST_LABEL);
        label = IndexedDocument.cutText(provision.label(), LONGEST_LABEL);
        heading = IndexedDocument.cutText(provision.heading(), LONGEST_HEADING);
        text = IndexedDocument.cutText(provision.text(), LONGEST_TEXT);
        headingTexts = null;
        bodyTexts = null;
        analysis = null;
        units = null;
    }

    long id() {
        return id;
    }

    IndexedDocument document() {
        return document;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    String heading() {
        return heading;
    }

    String text() {
        return text;
    }

    /** Analysed once for the provision's own entry and the document's. */
    FieldTexts headingTexts() {
        if (headingTexts == null) {
            headingTexts = FieldTexts.of(heading);
        }
        return headingTexts;
    }

    /** What it is divided into, worked out once. */
    List<ClauseUnits.Unit> units() {
        if (units == null) {
            units = ClauseUnits.of(text);
        }
        return units;
    }

    FieldTexts bodyTexts() {
        if (bodyTexts == null) {
            bodyTexts = texts(0, text.length());
        }
        return bodyTexts;
    }

    /** The tokens of a stretch of the text; it is cut into tokens once for all of them. */
    FieldTexts texts(int from, int to) {
        if (from >= to) {
            return FieldTexts.EMPTY;
        }
        if (analysis == null) {
            analysis = SearchTokens.analyse(text);
        }
        return FieldTexts.of(analysis, from, to);
    }
}
