package vn.cchc.library.document;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.cchc.audit.AuditTrail;
import vn.cchc.library.Cataloguing.Outcome;
import vn.cchc.library.Cataloguing.Outcome.Kind;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentPublished;
import vn.cchc.library.DocumentRevised;
import vn.cchc.library.Provision;
import vn.cchc.library.RelationDraft;

/**
 * Stores drafts in bulk: a handful of queries and batched writes however many there are. A draft that was stored before is
 * recognised by its hash, also where a librarian has edited the document since; such edits are never overwritten by the same
 * draft again. An import does not decide who may read a document the library knows: its state stays, its audience may become
 * narrower but not wider, and a validity that a librarian confirmed stands.
 */
@Component
class ImportStore {

    private final LegalDocuments documents;
    private final DocumentTexts texts;
    private final Provisions provisions;
    private final Slugs slugs;
    private final ImportEntries entries;
    private final ImportUndo undo;
    private final LibraryTransactions transactions;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock = Clock.systemUTC();

    ImportStore(
            LegalDocuments documents,
            DocumentTexts texts,
            Provisions provisions,
            Slugs slugs,
            ImportEntries entries,
            ImportUndo undo,
            LibraryTransactions transactions,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.documents = documents;
        this.texts = texts;
        this.provisions = provisions;
        this.slugs = slugs;
        this.entries = entries;
        this.undo = undo;
        this.transactions = transactions;
        this.events = events;
        this.audit = audit;
    }

    List<Outcome> store(List<DocumentDraft> drafts, UUID importId) {
        List<Reading> readings = drafts.stream().map(Reading::of).toList();
        return transactions.change(() -> store(readings, importId, clock.instant()));
    }

    int undo(UUID importId, int limit) {
        return transactions.change(() -> undo.undo(importId, limit, clock.instant()));
    }

    /** A draft that can be stored, or why it can't. */
    private record Reading(
            @Nullable Manuscript manuscript, @Nullable CataloguingException refusal) {

        static Reading of(DocumentDraft draft) {
            try {
                return new Reading(Manuscript.of(draft), null);
            } catch (CataloguingException refusal) {
                return new Reading(null, refusal);
            }
        }
    }

    /** What is to become of one draft; the document of an added one is there after it was written. */
    private record Decision(
            Kind kind,
            @Nullable String identityKey,
            @Nullable CataloguingException refusal) {}

    private List<Outcome> store(List<Reading> readings, UUID importId, Instant now) {
        Set<String> keys = new HashSet<>();
        readings.forEach(reading -> {
            if (reading.manuscript() != null) {
                keys.add(reading.manuscript().identity().key());
            }
        });
        Map<String, LegalDocument> known = new HashMap<>();
        if (!keys.isEmpty()) {
            documents.findByIdentityKeyIn(keys).forEach(document -> known.put(document.identityKey(), document));
        }
        Map<String, String> met = met(importId, known);

        List<Decision> decisions = new ArrayList<>();
        Map<String, Manuscript> added = new LinkedHashMap<>();
        Map<String, Manuscript> changed = new LinkedHashMap<>();
        List<ImportEntries.Entry> written = new ArrayList<>();
        for (Reading reading : readings) {
            Manuscript manuscript = reading.manuscript();
            if (manuscript == null) {
                decisions.add(new Decision(Kind.REFUSED, null, reading.refusal()));
                continue;
            }
            String key = manuscript.identity().key();
            LegalDocument document = known.get(key);
            String earlier = met.putIfAbsent(key, manuscript.hash());
            if (earlier != null && !earlier.equals(manuscript.hash())) {
                decisions.add(new Decision(Kind.REFUSED, key, manuscript.sameIdentity()));
            } else if (earlier != null) {
                decisions.add(new Decision(Kind.UNCHANGED, key, null));
            } else if (document == null) {
                added.put(key, manuscript);
                decisions.add(new Decision(Kind.ADDED, key, null));
            } else if (manuscript.hash().equals(document.draftHash())
                    || manuscript.hash().equals(document.contentHash())) {
                written.add(new ImportEntries.Entry(
                        document.id().value(), 0, Kind.UNCHANGED, manuscript.hash(), document.contentHash(), null));
                decisions.add(new Decision(Kind.UNCHANGED, key, null));
            } else {
                changed.put(key, manuscript);
                decisions.add(new Decision(Kind.CHANGED, key, null));
            }
        }

        known.putAll(add(added, importId, now, written));
        change(changed, known, importId, now, written);
        entries.insert(importId, written);
        tell(added, changed, known, importId);
        return decisions.stream().map(decision -> outcome(decision, known)).toList();
    }

    /** By identity the hashes of the drafts this import has brought before. */
    private Map<String, String> met(UUID importId, Map<String, LegalDocument> known) {
        Map<Long, String> hashes = entries.draftHashes(
                importId,
                known.values().stream().map(document -> document.id().value()).toList());
        Map<String, String> met = new HashMap<>();
        known.forEach((key, document) -> {
            String hash = hashes.get(document.id().value());
            if (hash != null) {
                met.put(key, hash);
            }
        });
        return met;
    }

    private Map<String, LegalDocument> add(
            Map<String, Manuscript> manuscripts, UUID importId, Instant now, List<ImportEntries.Entry> written) {
        List<Manuscript> ordered = List.copyOf(manuscripts.values());
        List<String> assigned = ordered.isEmpty()
                ? List.of()
                : slugs.assign(ordered.stream().map(Manuscript::draft).toList());
        Map<String, LegalDocument> stored = new LinkedHashMap<>();
        for (int at = 0; at < ordered.size(); at++) {
            Manuscript manuscript = ordered.get(at);
            LegalDocument document =
                    new LegalDocument(manuscript.draft(), manuscript.identity(), assigned.get(at), now);
            document.publish(now);
            document.importedBy(importId, manuscript.hash());
            stored.put(manuscript.identity().key(), document);
        }
        documents.saveAll(stored.values());
        documents.flush();
        Map<Long, Manuscript> rows = new LinkedHashMap<>();
        stored.forEach((key, document) -> {
            Manuscript manuscript = Objects.requireNonNull(manuscripts.get(key));
            long id = document.id().value();
            rows.put(id, manuscript);
            written.add(new ImportEntries.Entry(id, 0, Kind.ADDED, manuscript.hash(), document.contentHash(), null));
        });
        texts.insert(rows);
        return stored;
    }

    private void change(
            Map<String, Manuscript> manuscripts,
            Map<String, LegalDocument> known,
            UUID importId,
            Instant now,
            List<ImportEntries.Entry> written) {
        List<Long> ids = manuscripts.keySet().stream()
                .map(key -> Objects.requireNonNull(known.get(key)).id().value())
                .toList();
        Map<Long, List<Provision>> formerTexts = provisions.of(ids);
        manuscripts.forEach((key, manuscript) -> {
            LegalDocument document = Objects.requireNonNull(known.get(key));
            long id = document.id().value();
            List<Provision> former = formerTexts.getOrDefault(id, List.of());
            List<RelationDraft> statements = texts.statements(id);
            DocumentDraft before = document.toDraft(former, statements);
            FormerContent content =
                    new FormerContent(before, document.textVersion(), document.draftHash(), document.importId());
            DocumentDraft after = ImportMerge.merge(document, before, manuscript);
            if (!former.equals(manuscript.provisions())) {
                texts.replace(document, former, manuscript.provisions(), now);
            }
            if (!statements.equals(after.relations())) {
                texts.replaceRelations(id, after.relations());
            }
            document.describe(after, manuscript.identity(), now);
            document.importedBy(importId, manuscript.hash());
            written.add(new ImportEntries.Entry(
                    id, 0, Kind.CHANGED, manuscript.hash(), document.contentHash(), Snapshots.write(content)));
        });
        documents.flush();
    }

    private void tell(
            Map<String, Manuscript> added,
            Map<String, Manuscript> changed,
            Map<String, LegalDocument> known,
            UUID importId) {
        if (added.isEmpty() && changed.isEmpty()) {
            return;
        }
        List<String> numbers = new ArrayList<>();
        added.values().forEach(manuscript -> numbers.addAll(manuscript.numbersConcerned()));
        changed.values().forEach(manuscript -> numbers.addAll(manuscript.numbersConcerned()));
        texts.relink(numbers);
        audit.record(
                "import.stored",
                "import:" + importId,
                Map.of("added", String.valueOf(added.size()), "changed", String.valueOf(changed.size())));
        added.keySet()
                .forEach(key -> events.publishEvent(new DocumentPublished(
                        Objects.requireNonNull(known.get(key)).id())));
        changed.keySet()
                .forEach(key -> events.publishEvent(new DocumentRevised(
                        Objects.requireNonNull(known.get(key)).id())));
    }

    private static Outcome outcome(Decision decision, Map<String, LegalDocument> known) {
        LegalDocument document = decision.identityKey() == null ? null : known.get(decision.identityKey());
        CataloguingException refusal = decision.refusal();
        return new Outcome(
                decision.kind(),
                document == null ? null : document.id(),
                document == null ? null : document.slug(),
                refusal == null ? null : refusal.key(),
                refusal == null ? List.of() : refusal.arguments());
    }
}
