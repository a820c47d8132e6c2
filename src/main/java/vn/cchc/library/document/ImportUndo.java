package vn.cchc.library.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.cchc.audit.AuditTrail;
import vn.cchc.library.Cataloguing.Outcome.Kind;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentRevised;
import vn.cchc.library.DocumentWithdrawn;
import vn.cchc.library.PublicationState;
import vn.cchc.library.RelationDraft;

/**
 * Takes back what an import did, the last first. A document that a later import changed keeps that content, and taking the later
 * one back then leads to where this one started. A document a librarian has edited since is left as it is.
 */
@Component
class ImportUndo {

    private final LegalDocuments documents;
    private final DocumentTexts texts;
    private final ImportEntries entries;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    ImportUndo(
            LegalDocuments documents,
            DocumentTexts texts,
            ImportEntries entries,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.documents = documents;
        this.texts = texts;
        this.entries = entries;
        this.events = events;
        this.audit = audit;
    }

    int undo(UUID importId, int limit, Instant now) {
        List<ImportEntries.Entry> changes = entries.latestChanges(importId, limit);
        if (changes.isEmpty()) {
            entries.forgetAll(importId);
            return 0;
        }
        int deleted = 0;
        int restored = 0;
        for (ImportEntries.Entry change : changes) {
            LegalDocument document = documents.findById(change.documentId()).orElseThrow();
            Optional<ImportEntries.Entry> next = entries.nextChange(change);
            if (next.isPresent()) {
                entries.handOver(change, next.get());
            } else if (document.contentHash().equals(change.contentHash())) {
                if (change.kind() == Kind.ADDED) {
                    delete(document);
                    deleted++;
                } else {
                    restore(document, Snapshots.content(Objects.requireNonNull(change.former())), now);
                    restored++;
                }
            }
            entries.forget(importId, change.documentId());
        }
        int left = changes.size() - deleted - restored;
        audit.record(
                "import.undone",
                "import:" + importId,
                Map.of(
                        "deleted", String.valueOf(deleted),
                        "restored", String.valueOf(restored),
                        "left", String.valueOf(left)));
        return changes.size();
    }

    private void delete(LegalDocument document) {
        DocumentId id = document.id();
        String number = document.numberKey();
        boolean visible = document.state() == PublicationState.PUBLISHED;
        documents.delete(document);
        documents.flush();
        if (number != null) {
            texts.relink(List.of(number));
        }
        if (visible) {
            events.publishEvent(new DocumentWithdrawn(id));
        }
    }

    private void restore(LegalDocument document, FormerContent former, Instant now) {
        long id = document.id().value();
        DocumentDraft draft = former.draft();
        List<RelationDraft> statements = texts.statements(id);
        if (document.isValidityConfirmed()) {
            draft = ImportMerge.withValidityOf(draft, document.toDraft(List.of(), statements));
        }
        Manuscript manuscript = Manuscript.of(draft);
        if (document.textVersion() != former.textVersion()) {
            texts.restore(document, manuscript.provisions(), former.textVersion());
        }
        List<String> numbers = new ArrayList<>(manuscript.numbersConcerned());
        if (!statements.equals(draft.relations())) {
            texts.replaceRelations(id, draft.relations());
        }
        document.describe(draft, manuscript.identity(), now);
        document.importedBy(former.importId(), former.draftHash());
        documents.flush();
        texts.relink(numbers);
        events.publishEvent(new DocumentRevised(document.id()));
    }
}
