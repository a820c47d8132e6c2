package vn.cchc.intake.review.view;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cchc.intake.review.ItemState;
import vn.cchc.intake.review.ReviewItem;
import vn.cchc.jobs.Job;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Viewer;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.Texts;

/** How files under review are said. */
@Component
class ReviewWords {

    private final Texts texts;
    private final Library library;

    ReviewWords(Texts texts, Library library) {
        this.texts = texts;
        this.library = library;
    }

    String of(Job.Reason reason) {
        return texts.get(reason.key(), reason.arguments().toArray());
    }

    String of(CataloguingException refused) {
        return texts.get(refused.key(), refused.arguments().toArray());
    }

    Span badge(ItemState state) {
        return Parts.classed(
                new Span(new Icon(icon(state)), new Span(texts.get("review.state." + state))), "badge " + tone(state));
    }

    /** The document's number and title, or the file's name while there is none. */
    String name(ReviewItem item) {
        return summary(item)
                .map(document -> number(document) + " " + document.title())
                .orElse(item.name());
    }

    Optional<DocumentSummary> summary(ReviewItem item) {
        return Optional.ofNullable(item.document())
                .flatMap(id -> library.find(id, Viewer.LIBRARIAN))
                .map(LegalText::summary);
    }

    String number(DocumentSummary document) {
        String number = document.number();
        return number == null ? texts.get("desk.no-number") : number;
    }

    static Optional<ItemState> state(String text) {
        for (ItemState state : ItemState.values()) {
            if (address(state).equals(text)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    static String address(ItemState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String icon(ItemState state) {
        return switch (state) {
            case RECEIVED -> "hourglass";
            case RECOGNISED -> "file-text";
            case NEEDS_REVIEW -> "circle-question-mark";
            case DUPLICATE -> "copy";
            case PUBLISHED -> "eye";
            case WITHDRAWN -> "eye-off";
            case REFUSED -> "circle-x";
        };
    }

    private static String tone(ItemState state) {
        return switch (state) {
            case RECEIVED, RECOGNISED -> "info";
            case NEEDS_REVIEW, DUPLICATE -> "warn";
            case PUBLISHED -> "ok";
            case WITHDRAWN -> "none";
            case REFUSED -> "bad";
        };
    }
}
