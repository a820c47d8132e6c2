package vn.cchc.library.document;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.cchc.library.Cataloguing.TextVersion;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.Provision;
import vn.cchc.library.RelationDraft;

/** What hangs on documents as rows: their provisions, former texts and relations. */
@Component
class DocumentTexts {

    private final LegalDocuments documents;
    private final Provisions provisions;
    private final Relations relations;
    private final TextVersions versions;

    DocumentTexts(LegalDocuments documents, Provisions provisions, Relations relations, TextVersions versions) {
        this.documents = documents;
        this.provisions = provisions;
        this.relations = relations;
        this.versions = versions;
    }

    /** Writes text and relations of documents that have none yet. */
    void insert(Map<Long, Manuscript> manuscripts) {
        Map<Long, List<Provision>> texts = new HashMap<>();
        Map<Long, List<RelationDraft>> statements = new HashMap<>();
        manuscripts.forEach((id, manuscript) -> {
            texts.put(id, manuscript.provisions());
            statements.put(id, manuscript.draft().relations());
        });
        provisions.insert(texts);
        relations.insert(statements);
    }

    /** Puts a new text in the former one's place and keeps that as a version. */
    void replace(LegalDocument document, List<Provision> former, List<Provision> text, Instant now) {
        long id = document.id().value();
        versions.keep(document, former, CurrentPerson.name(), now);
        provisions.replace(id, text);
        document.textReplaced();
    }

    /** Puts a former text back and forgets that there was another. */
    void restore(LegalDocument document, List<Provision> text, int version) {
        long id = document.id().value();
        versions.forgetFrom(id, version);
        provisions.replace(id, text);
        document.textRestored(version);
    }

    void replaceRelations(long id, List<RelationDraft> statements) {
        relations.replace(id, statements);
    }

    List<Provision> provisions(long id) {
        return provisions.of(id);
    }

    List<RelationDraft> statements(long id) {
        return relations.statements(id);
    }

    List<TextVersion> versions(long id) {
        return versions.of(id);
    }

    void relink(Collection<String> numberKeys) {
        relations.relink(numberKeys);
    }

    /** Refuses a relation to a place that its target, where the library has its full text, does not have. */
    void checkTargets(long id) {
        for (Relations.Row relation : relations.outgoing(List.of(id))) {
            String key = relation.statement().toKey();
            Long target = relation.targetId();
            if (key != null && target != null && !mayHave(target, key)) {
                throw new CataloguingException(
                        "library.refused.relation-target-provision",
                        key,
                        relation.statement().toNumber());
            }
        }
    }

    private boolean mayHave(long target, String key) {
        List<Provision> text = provisions.of(target);
        boolean summary =
                documents.findById(target).map(LegalDocument::isSummary).orElse(true);
        return summary || text.isEmpty() || ProvisionKeys.contains(text, key);
    }
}
