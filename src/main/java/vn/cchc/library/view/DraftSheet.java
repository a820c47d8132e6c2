package vn.cchc.library.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DraftCompletion;
import vn.cchc.library.Issuers;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.document.ProvisionKeys;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Texts;
import vn.cchc.vietnamese.DocumentType;

/** A whole document as a form: takes a draft, gives one back, and says what changed and what is wrong under the fields. */
class DraftSheet extends Div {

    private final transient Dates dates;
    private final DescriptionFields description;
    private final ValidityFields validity;
    private final FilingFields filing;
    private final ProvisionList provisions;
    private final RelationList relations;
    private transient Runnable changed = () -> {};
    private @Nullable Component faulty;

    DraftSheet(Library library, Issuers issuers, Texts texts, Dates dates, Runnable confirmed) {
        this.dates = dates;
        addClassName("sheet");
        description = new DescriptionFields(library, issuers, texts, dates);
        validity = new ValidityFields(texts, dates, confirmed);
        filing = new FilingFields(texts, dates);
        provisions = new ProvisionList(texts);
        relations = new RelationList(library, texts, dates, this::ownProvisions);
        add(
                description,
                group(texts.get("desk.group.text"), provisions),
                group(texts.get("desk.group.relations"), relations),
                validity,
                filing);
        description.number.addValueChangeListener(event -> derive());
        description.title.addValueChangeListener(event -> derive());
        description.issuedOn.addValueChangeListener(event -> derive());
        description.type.addValueChangeListener(event -> derive());
        listen();
    }

    /** Runs after every edit. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    ValidityFields validity() {
        return validity;
    }

    ProvisionList provisions() {
        return provisions;
    }

    /** @param fresh whether the draft is a blank one, whose type nobody has stated yet */
    void set(DocumentDraft draft, boolean fresh) {
        description.set(draft);
        if (fresh) {
            description.forgetType();
        }
        validity.set(draft);
        filing.set(draft);
        provisions.set(draft.provisions());
        relations.set(draft.relations());
        clearProblems();
    }

    boolean lacksType() {
        return description.type.isEmpty();
    }

    DocumentDraft get() {
        Set<DerivedField> derived = EnumSet.noneOf(DerivedField.class);
        derived.addAll(description.derived());
        if (validity.isDerived()) {
            derived.add(DerivedField.VALIDITY);
        }
        boolean dated = !description.issuedOn.isEmpty();
        if (dated) {
            derived.remove(DerivedField.YEAR);
        }
        return new DocumentDraft(
                DescriptionFields.blankToNull(description.number.getValue()),
                Objects.requireNonNullElse(description.type.getValue(), DocumentType.OTHER),
                description.title.getValue().strip(),
                DescriptionFields.blankToNull(description.issuer.getValue()),
                description.issuedOn.getValue(),
                dated ? null : description.year.getValue(),
                description.postedOn.getValue(),
                description.effectiveOn.getValue(),
                validity.validity.getValue(),
                DescriptionFields.blankToNull(validity.basis.getValue()),
                DescriptionFields.blankToNull(description.signer.getValue()),
                filing.summary.getValue(),
                filing.audience.getValue(),
                filing.topics.getValue(),
                filing.source(),
                provisions.rows(),
                relations.rows(),
                derived);
    }

    /** Puts the words under the field they are about and moves the focus there; false where no single field is at fault. */
    boolean show(Refusals.Field field, String words) {
        clearProblems();
        Component at = component(field);
        if (at instanceof HasValidationProperties problem) {
            problem.setErrorMessage(words);
            problem.setInvalid(true);
            faulty = at;
        }
        if (at instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return at != null;
    }

    void clearProblems() {
        if (faulty instanceof HasValidationProperties problem) {
            problem.setInvalid(false);
        }
        faulty = null;
    }

    private @Nullable Component component(Refusals.Field field) {
        return switch (field) {
            case NUMBER -> description.number;
            case TYPE -> description.type;
            case TITLE -> description.title;
            case ISSUER -> description.issuer;
            case DATES -> description.issuedOn.isEmpty() ? description.year : description.issuedOn;
            case SIGNER -> description.signer;
            case BASIS -> validity.basis;
            case TOPICS -> filing.topics;
            case SOURCE -> filing.url.isEmpty() ? filing.sourceTitle : filing.url;
            case TEXT, RELATIONS, NONE -> null;
        };
    }

    private List<Provision> ownProvisions() {
        return ProvisionKeys.assign(provisions.rows());
    }

    private void derive() {
        DraftCompletion.Facts facts = DraftCompletion.complete(description.stated(), dates.today());
        description.derive(facts);
        validity.derive(facts);
    }

    private void listen() {
        provisions.onChange(() -> changed.run());
        relations.onChange(() -> changed.run());
        for (FieldSet group : List.of(description, validity, filing)) {
            group.getChildren()
                    .flatMap(Component::getChildren)
                    .filter(HasValue.class::isInstance)
                    .forEach(field -> ((HasValue<?, ?>) field).addValueChangeListener(event -> changed.run()));
        }
    }

    private static FieldSet group(String name, Component content) {
        var group = new FieldSet(name);
        group.addClassName("group");
        group.add(content);
        return group;
    }
}
