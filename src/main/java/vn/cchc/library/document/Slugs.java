package vn.cchc.library.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.library.DocumentDraft;

/**
 * The addresses of documents: number and year, "16-kh-stttt-2020"; the issuer behind them where another document has that
 * already, a counter where that isn't enough. Documents without a number take the words of their title.
 */
@Repository
class Slugs {

    private static final int LONGEST = 120;

    private final JdbcClient jdbc;

    Slugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The address a document has when nobody else claims it. */
    static String base(DocumentDraft draft) {
        String words = DocumentIdentity.words(draft.number() == null ? draft.title() : draft.number());
        String year = draft.issuedOn() != null
                ? String.valueOf(draft.issuedOn().getYear())
                : draft.year() == null ? "" : String.valueOf(draft.year());
        boolean said = year.isEmpty() || (" " + words + " ").contains(" " + year + " ");
        String slug = shortened(words.isEmpty() ? "van ban" : words);
        return said ? slug : slug + "-" + year;
    }

    /** The address with the issuer behind it. */
    static @Nullable String longer(DocumentDraft draft) {
        String issuer = draft.issuer() == null ? "" : DocumentIdentity.words(draft.issuer());
        return issuer.isEmpty()
                ? null
                : base(draft) + "-"
                        + shortened(issuer)
                                .substring(0, Math.min(60, shortened(issuer).length()))
                                .replaceAll("-$", "");
    }

    /** Addresses for new documents, in their order, none of them in use or in use before. */
    List<String> assign(List<DocumentDraft> drafts) {
        List<String> wanted = new ArrayList<>();
        for (DocumentDraft draft : drafts) {
            wanted.add(base(draft));
            String longer = longer(draft);
            if (longer != null) {
                wanted.add(longer);
            }
        }
        Set<String> taken = taken(wanted);
        List<String> assigned = new ArrayList<>();
        for (DocumentDraft draft : drafts) {
            String slug = free(draft, taken);
            taken.add(slug);
            assigned.add(slug);
        }
        return assigned;
    }

    /** A new address for a document whose number or date changed; one it had before is free for it again. */
    String reassign(long documentId, DocumentDraft draft) {
        String base = base(draft);
        jdbc.sql("delete from former_slug where slug = ? and document_id = ?")
                .params(base, documentId)
                .update();
        return assign(List.of(draft)).getFirst();
    }

    void redirect(String formerSlug, long documentId) {
        jdbc.sql("insert into former_slug (slug, document_id) values (?, ?)")
                .params(formerSlug, documentId)
                .update();
    }

    /** The document that had this address before. */
    Optional<Long> formerOwner(String slug) {
        return jdbc.sql("select document_id from former_slug where slug = ?")
                .param(slug)
                .query(Long.class)
                .optional();
    }

    private String free(DocumentDraft draft, Set<String> taken) {
        String base = base(draft);
        if (!taken.contains(base)) {
            return base;
        }
        String longer = longer(draft);
        if (longer != null && !taken.contains(longer)) {
            return longer;
        }
        String stem = longer == null ? base : longer;
        for (int from = 2; ; from += 50) {
            List<String> numbered = new ArrayList<>();
            for (int n = from; n < from + 50; n++) {
                numbered.add(stem + "-" + n);
            }
            Set<String> gone = taken(numbered);
            for (String slug : numbered) {
                if (!gone.contains(slug) && !taken.contains(slug)) {
                    return slug;
                }
            }
        }
    }

    private Set<String> taken(Collection<String> slugs) {
        return slugs.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.sql("select slug from legal_document where slug in (:slugs)"
                                + " union all select slug from former_slug where slug in (:slugs)")
                        .param("slugs", slugs)
                        .query(String.class)
                        .list());
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words.replace(' ', '-');
        }
        int cut = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, cut > 40 ? cut : LONGEST).replace(' ', '-');
    }
}
