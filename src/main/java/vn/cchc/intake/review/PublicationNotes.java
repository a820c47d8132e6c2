package vn.cchc.intake.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentPublished;
import vn.cchc.library.DocumentRevised;
import vn.cchc.library.DocumentWithdrawn;

/**
 * Notes that a file's document was published or withdrawn, wherever in the portal that was done, in the same transaction. An import
 * publishes thousands in one: they are looked up together at its end.
 */
@Component
class PublicationNotes {

    private static final int FEW = 20;

    private final ReviewItems items;
    private final ValidityProposals proposals;

    PublicationNotes(ReviewItems items, ValidityProposals proposals) {
        this.items = items;
        this.proposals = proposals;
    }

    @EventListener
    void published(DocumentPublished event) {
        collect("published", event.id(), ids -> {
            items.of(ids).stream()
                    .filter(item -> item.state() != ItemState.PUBLISHED)
                    .forEach(item -> items.move(item.id(), ItemState.PUBLISHED));
            if (ids.size() <= FEW) {
                ids.forEach(proposals::proposeFrom);
            }
        });
    }

    /** A text that has died may take with it what details it. */
    @EventListener
    void revised(DocumentRevised event) {
        collect("revised", event.id(), ids -> {
            if (ids.size() <= FEW) {
                ids.forEach(proposals::proposeFrom);
            }
        });
    }

    @EventListener
    void withdrawn(DocumentWithdrawn event) {
        collect(
                "withdrawn",
                event.id(),
                ids -> items.of(ids).stream()
                        .filter(item -> item.state() == ItemState.PUBLISHED)
                        .forEach(item -> items.move(item.id(), ItemState.WITHDRAWN)));
    }

    private void collect(String kind, DocumentId id, Consumer<List<DocumentId>> note) {
        String key = PublicationNotes.class.getName() + kind;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            note.accept(List.of(id));
            return;
        }
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Collected collected && collected.key.equals(key)) {
                collected.ids.add(id);
                return;
            }
        }
        var collected = new Collected(key, note);
        collected.ids.add(id);
        TransactionSynchronizationManager.registerSynchronization(collected);
    }

    /** The documents of one transaction. */
    private static final class Collected implements TransactionSynchronization {

        private final String key;
        private final Consumer<List<DocumentId>> note;
        private final List<DocumentId> ids = new ArrayList<>();

        Collected(String key, Consumer<List<DocumentId>> note) {
            this.key = key;
            this.note = note;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            note.accept(ids);
        }
    }
}
