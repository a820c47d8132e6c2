package vn.cchc.intake.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.intake.form.ImportedFile;
import vn.cchc.intake.form.Importers;
import vn.cchc.intake.single.SingleImport;
import vn.cchc.jobs.Jobs;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.Library;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Viewer;

/** What a librarian does with the files that came in: look, correct, publish, withdraw, try again. */
@Service
public class ReviewDesk {

    private static final Set<ItemState> WAITING =
            EnumSet.of(ItemState.RECOGNISED, ItemState.NEEDS_REVIEW, ItemState.DUPLICATE);

    private final ReviewItems items;
    private final PagePictures pictures;
    private final Cataloguing cataloguing;
    private final Library library;
    private final Originals originals;
    private final NearTexts near;
    private final Jobs jobs;
    private final TransactionTemplate transactions;

    ReviewDesk(
            ReviewItems items,
            PagePictures pictures,
            Cataloguing cataloguing,
            Library library,
            Originals originals,
            NearTexts near,
            Jobs jobs,
            PlatformTransactionManager manager) {
        this.items = items;
        this.pictures = pictures;
        this.cataloguing = cataloguing;
        this.library = library;
        this.originals = originals;
        this.near = near;
        this.jobs = jobs;
        this.transactions = new TransactionTemplate(manager);
    }

    /** What can be done with several files at once. */
    public enum Act {
        PUBLISH,
        WITHDRAW,
        RETRY,
        FOR_ALL,
        FOR_STAFF
    }

    /** What became of several files: how many it was done with, and why not with the others. */
    public record Outcome(int done, List<Refusal> refused) {}

    /** A file something could not be done with. */
    public record Refusal(ReviewItem item, CataloguingException why) {}

    /**
     * A file's document as it stands.
     *
     * @param state null where it was not stored yet
     */
    public record Edited(
            DocumentDraft draft, int revision, @Nullable PublicationState state) {}

    public Map<ItemState, Long> counts() {
        Importers.check();
        return items.counts();
    }

    /** @param importId null for the files of all imports */
    public Page<ReviewItem> list(@Nullable ItemState state, @Nullable UUID importId, Pageable page) {
        Importers.check();
        return items.list(state, importId, page);
    }

    public Optional<ReviewItem> find(long id) {
        Importers.check();
        return items.find(id);
    }

    /** Every state it came to, by whom and when. */
    public List<ReviewItem.Step> steps(long id) {
        Importers.check();
        return items.steps(id);
    }

    /** The file that waits next for a person. */
    public Optional<Long> next(long after) {
        Importers.check();
        return items.next(after, WAITING);
    }

    /** A page of the file as PNG, of formats that have pages. */
    public Optional<byte[]> picture(ReviewItem item, int page) {
        Importers.check();
        var hash = item.hash();
        return hash == null || item.reading().page(page).isEmpty() ? Optional.empty() : pictures.of(hash, page);
    }

    /** What can be corrected; empty where nothing was read. */
    public Optional<Edited> edited(ReviewItem item) {
        Importers.check();
        DocumentId document = item.document();
        if (document == null) {
            return Optional.ofNullable(item.draft()).map(draft -> new Edited(draft, 0, null));
        }
        return library.find(document, Viewer.LIBRARIAN).map(text -> {
            Cataloguing.Edition edition = cataloguing.edition(document);
            return new Edited(
                    edition.draft(), edition.revision(), text.summary().state());
        });
    }

    /** Takes corrections over; a draft that could not be stored for its identity is stored once that is its own. */
    @Transactional
    public void save(long id, Edited before, Drafts.Facts facts) {
        Importers.check();
        ReviewItem item = get(id);
        DocumentDraft corrected = Drafts.with(before.draft(), facts);
        DocumentId document = item.document();
        if (document == null) {
            DocumentId added = cataloguing.add(corrected);
            var hash = item.hash();
            if (hash != null) {
                originals.link(added, new ImportedFile(hash, item.name()), item.importId());
            }
            near.sketch(added, 0, NearTexts.words(corrected.provisions()));
            items.settled(id, added, ItemState.NEEDS_REVIEW);
        } else if (!corrected.equals(before.draft())) {
            cataloguing.revise(document, before.revision(), corrected);
        }
    }

    @Transactional
    public void publish(long id) {
        Importers.check();
        cataloguing.publish(document(get(id)));
    }

    /** Does the same with each; what cannot be done with one leaves the others alone. */
    public Outcome act(Collection<Long> ids, Act act) {
        Importers.check();
        int done = 0;
        List<Refusal> refused = new ArrayList<>();
        for (long id : ids) {
            ReviewItem item = items.find(id).orElse(null);
            if (item == null) {
                continue;
            }
            try {
                transactions.executeWithoutResult(status -> one(item, act));
                done++;
            } catch (CataloguingException why) {
                refused.add(new Refusal(item, why));
            }
        }
        return new Outcome(done, refused);
    }

    private void one(ReviewItem item, Act act) {
        switch (act) {
            case PUBLISH -> cataloguing.publish(document(item));
            case WITHDRAW -> cataloguing.withdraw(document(item));
            case RETRY -> again(item);
            case FOR_ALL -> audience(item, Audience.PUBLIC);
            case FOR_STAFF -> audience(item, Audience.STAFF);
        }
    }

    private void again(ReviewItem item) {
        var hash = item.hash();
        if (item.state() != ItemState.REFUSED || hash == null) {
            throw new CataloguingException("intake.refused.no-retry", item.name());
        }
        UUID importId = jobs.submit(SingleImport.KIND, item.name(), new ImportedFile(hash, item.name()).written());
        items.again(item.id(), importId);
    }

    private void audience(ReviewItem item, Audience audience) {
        DocumentId document = document(item);
        Cataloguing.Edition edition = cataloguing.edition(document);
        if (edition.draft().audience() != audience) {
            cataloguing.revise(document, edition.revision(), Drafts.with(edition.draft(), audience));
        }
    }

    private static DocumentId document(ReviewItem item) {
        DocumentId document = item.document();
        if (document == null) {
            throw new CataloguingException("intake.refused.no-document", item.name());
        }
        return document;
    }

    private ReviewItem get(long id) {
        return items.find(id).orElseThrow(() -> new CataloguingException("library.refused.unknown-document"));
    }
}
