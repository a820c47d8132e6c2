package vn.cchc.initiative.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.initiative.Calls;
import vn.cchc.initiative.similarity.Likeness;
import vn.cchc.initiative.similarity.SimilarityIndex;
import vn.cchc.initiative.submission.EntryFile;
import vn.cchc.initiative.submission.Snapshot;
import vn.cchc.initiative.submission.SubmittedEntries;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.Viewer;

/** What an entry has in common with others, earlier ones and the library: a signal, never a verdict. */
@Service
public class Similarities {

    private static final int MOST = 8;
    private static final int DOCUMENTS = 500;

    private final SubmittedEntries entries;
    private final Calls calls;
    private final Library library;
    private final May may;

    Similarities(SubmittedEntries entries, Calls calls, Library library, May may) {
        this.entries = entries;
        this.calls = calls;
        this.library = library;
        this.may = may;
    }

    /** A likeness with what the other is called. */
    public record Found(String title, Likeness likeness) {}

    /** The entry beside everything that was ever submitted and the newest documents of the library, most alike first. */
    @Transactional(readOnly = true)
    public List<Found> of(long callId, long entry) {
        may.require(Scope.of(Scope.CALL, callId), Role.ORGANIZER);
        Map<String, String> titles = new HashMap<>();
        List<SimilarityIndex.Text> texts = new ArrayList<>();
        for (var call : calls.all()) {
            entries.latestOf(call.id()).forEach((id, submission) -> {
                titles.put(
                        "entry:" + id,
                        call.title() + ": " + submission.snapshot().content().title());
                texts.add(new SimilarityIndex.Text("entry:" + id, text(submission.snapshot())));
            });
        }
        var newest = library.newest(PageRequest.of(0, DOCUMENTS), Viewer.STAFF).getContent();
        library.texts(newest.stream().map(one -> one.id()).toList(), Viewer.STAFF)
                .forEach(document -> {
                    var key = "document:" + document.summary().id().value();
                    titles.put(key, document.summary().title());
                    texts.add(new SimilarityIndex.Text(
                            key,
                            String.join(
                                    "\n",
                                    document.provisions().stream()
                                            .map(Provision::text)
                                            .toList())));
                });
        return texts.stream()
                .filter(text -> text.key().equals("entry:" + entry))
                .findFirst()
                .map(own -> SimilarityIndex.of(texts).similar(own, MOST).stream()
                        .map(likeness -> new Found(titles.getOrDefault(likeness.key(), ""), likeness))
                        .toList())
                .orElse(List.of());
    }

    private String text(Snapshot snapshot) {
        var parts = new ArrayList<>(snapshot.content().sections().values());
        entries.files(snapshot.files()).stream().map(EntryFile::body).forEach(parts::add);
        return String.join("\n", parts);
    }
}
