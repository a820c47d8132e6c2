package vn.cchc.library.document;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.cchc.audit.AuditTrail;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentPublished;
import vn.cchc.library.DocumentRevised;
import vn.cchc.library.DocumentWithdrawn;
import vn.cchc.library.Provision;
import vn.cchc.library.PublicationGate;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Validity;

/** The librarian's work on single documents; what imports do in bulk is {@link ImportStore}'s. */
@Service
@PreAuthorize("hasAnyRole('LIBRARIAN', 'ADMIN')")
class DocumentCataloguing implements Cataloguing {

    private final LegalDocuments documents;
    private final DocumentTexts texts;
    private final Slugs slugs;
    private final ImportStore imports;
    private final LibraryTransactions transactions;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final ObjectProvider<PublicationGate> gates;
    private final Clock clock = Clock.systemUTC();

    DocumentCataloguing(
            LegalDocuments documents,
            DocumentTexts texts,
            Slugs slugs,
            ImportStore imports,
            LibraryTransactions transactions,
            ApplicationEventPublisher events,
            AuditTrail audit,
            ObjectProvider<PublicationGate> gates) {
        this.documents = documents;
        this.texts = texts;
        this.slugs = slugs;
        this.imports = imports;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
        this.gates = gates;
    }

    @Override
    public DocumentId add(DocumentDraft draft) {
        Manuscript manuscript = Manuscript.of(draft);
        return transactions.change(() -> {
            checkIdentityIsFree(manuscript, null);
            String slug = slugs.assign(List.of(manuscript.draft())).getFirst();
            LegalDocument document = documents.saveAndFlush(
                    new LegalDocument(manuscript.draft(), manuscript.identity(), slug, clock.instant()));
            DocumentId id = document.id();
            texts.insert(Map.of(id.value(), manuscript));
            texts.relink(manuscript.numbersConcerned());
            texts.checkTargets(id.value());
            record("document.added", document);
            return id;
        });
    }

    @Override
    public void revise(DocumentId id, int revision, DocumentDraft draft) {
        Manuscript manuscript = Manuscript.of(draft);
        transactions.run(() -> {
            LegalDocument document = get(id);
            if (document.revision() != revision) {
                throw new CataloguingException("library.refused.stale", document.name());
            }
            checkIdentityIsFree(manuscript, document);
            Instant now = clock.instant();
            List<Provision> former = texts.provisions(id.value());
            DocumentDraft before = document.toDraft(former, texts.statements(id.value()));
            List<String> numbers = new ArrayList<>(manuscript.numbersConcerned());
            if (document.numberKey() != null) {
                numbers.add(document.numberKey());
            }
            if (!former.equals(manuscript.provisions())) {
                texts.replace(document, former, manuscript.provisions(), now);
            }
            if (!before.relations().equals(manuscript.draft().relations())) {
                texts.replaceRelations(id.value(), manuscript.draft().relations());
            }
            move(document, before, manuscript.draft());
            document.describe(manuscript.draft(), manuscript.identity(), now);
            documents.flush();
            texts.relink(numbers);
            texts.checkTargets(id.value());
            record("document.revised", document);
            events.publishEvent(new DocumentRevised(id));
        });
    }

    @Override
    public Optional<DocumentId> sameIdentity(DocumentDraft draft) {
        return documents
                .findByIdentityKey(Manuscript.of(draft).identity().key())
                .map(LegalDocument::id);
    }

    @Override
    public void publish(DocumentId id) {
        transactions.run(() -> {
            LegalDocument document = get(id);
            gates.forEach(gate -> gate.check(id));
            document.publish(clock.instant());
            settle(document, "document.published");
            events.publishEvent(new DocumentPublished(id));
        });
    }

    @Override
    public void withdraw(DocumentId id) {
        transactions.run(() -> {
            LegalDocument document = get(id);
            document.withdraw(clock.instant());
            settle(document, "document.withdrawn");
            events.publishEvent(new DocumentWithdrawn(id));
        });
    }

    @Override
    public void confirmValidity(DocumentId id, Validity validity, String basis) {
        String given = basis.strip();
        if (given.isEmpty()) {
            throw new CataloguingException("library.refused.basis-missing");
        }
        if (given.length() > DraftRules.LONGEST_BASIS) {
            throw new CataloguingException("library.refused.basis-too-long", String.valueOf(DraftRules.LONGEST_BASIS));
        }
        transactions.run(() -> {
            LegalDocument document = get(id);
            String person = CurrentPerson.name();
            document.confirmValidity(validity, given, person == null ? "?" : person, clock.instant());
            settle(document, "document.validity-confirmed");
            events.publishEvent(new DocumentRevised(id));
        });
    }

    @Override
    public void discard(DocumentId id) {
        transactions.run(() -> {
            LegalDocument document = get(id);
            document.checkDiscardable();
            documents.delete(document);
            settle(document, "document.discarded");
        });
    }

    @Override
    public List<TextVersion> versions(DocumentId id) {
        return transactions.change(() -> texts.versions(get(id).id().value()));
    }

    @Override
    public Edition edition(DocumentId id) {
        return transactions.change(() -> {
            LegalDocument document = get(id);
            DocumentDraft draft = document.toDraft(texts.provisions(id.value()), texts.statements(id.value()));
            return new Edition(draft, document.revision());
        });
    }

    @Override
    public List<Outcome> store(List<DocumentDraft> drafts, UUID importId) {
        return imports.store(drafts, importId);
    }

    @Override
    public int undo(UUID importId, int limit) {
        return imports.undo(importId, limit);
    }

    private void settle(LegalDocument document, String action) {
        documents.flush();
        if (document.numberKey() != null) {
            texts.relink(List.of(document.numberKey()));
        }
        record(action, document);
    }

    /** A changed number or year gives a new address; the old one redirects if readers could have known it. */
    private void move(LegalDocument document, DocumentDraft before, DocumentDraft after) {
        if (Slugs.base(before).equals(Slugs.base(after))) {
            return;
        }
        String former = document.slug();
        document.moveTo(slugs.reassign(document.id().value(), after));
        if (document.wasEverPublished()) {
            slugs.redirect(former, document.id().value());
        }
    }

    private void checkIdentityIsFree(Manuscript manuscript, @Nullable LegalDocument own) {
        documents
                .findByIdentityKey(manuscript.identity().key())
                .filter(other -> own == null || !other.id().equals(own.id()))
                .ifPresent(other -> {
                    throw manuscript.sameIdentity();
                });
    }

    private LegalDocument get(DocumentId id) {
        return documents
                .findById(id.value())
                .orElseThrow(() -> new CataloguingException("library.refused.unknown-document"));
    }

    private void record(String action, LegalDocument document) {
        PublicationState state = document.state();
        audit.record(action, "document:" + document.slug(), Map.of("number", document.name(), "state", state.name()));
    }
}
