package vn.cchc.initiative.judging;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.submission.Entry;
import vn.cchc.initiative.submission.EntryFile;
import vn.cchc.initiative.submission.SubmittedEntries;
import vn.cchc.ui.Texts;

/** Entries as they are read by those who judge them: the one place where names are hidden. */
@Component
class Readings {

    private final SubmittedEntries entries;
    private final ScoreSheets sheets;
    private final Texts texts;

    Readings(SubmittedEntries entries, ScoreSheets sheets, Texts texts) {
        this.entries = entries;
        this.sheets = sheets;
        this.texts = texts;
    }

    Reader of(Call call, Entry entry, boolean blind) {
        var snapshot = entries.latest(entry.id()).orElseThrow().snapshot();
        var content = snapshot.content();
        var blinder = blind ? sheets.blinder(entry) : null;
        java.util.function.UnaryOperator<String> shown = blinder == null ? text -> text : blinder::hide;
        var parts = call.rules().sections().stream()
                .filter(section -> !content.section(section.slug()).isBlank())
                .map(section -> new Reader.Part(section.title(), shown.apply(content.section(section.slug()))))
                .toList();
        List<Reader.Piece> pieces = new ArrayList<>();
        for (var file : entries.files(snapshot.files())) {
            int number = pieces.size() + 1;
            var copied = file.copyPages();
            pieces.add(new Reader.Piece(
                    file.id(),
                    blind ? name(entry, file, number) : file.name(),
                    shown.apply(file.body()),
                    !blind,
                    copied == null ? 0 : copied));
        }
        return new Reader(
                entry.code(),
                shown.apply(content.title()),
                call.rules().fieldTitle(content.field()),
                call.rules().kind(content.kind()).map(kind -> kind.title()).orElse(""),
                blind
                        ? List.of()
                        : snapshot.authors().stream()
                                .map(author ->
                                        author.unit().isBlank() ? author.name() : author.name() + ", " + author.unit())
                                .toList(),
                parts,
                pieces);
    }

    /** Says what it is and nothing of whose it is. */
    private String name(Entry entry, EntryFile file, int number) {
        var type = file.mediaType();
        var kind = type.equals("application/pdf")
                ? "PDF"
                : type.startsWith("image/")
                        ? texts.get("scoring.file.picture")
                        : type.startsWith("video/") || type.startsWith("audio/")
                                ? texts.get("scoring.file.video")
                                : type.contains("sheet") || type.contains("excel")
                                        ? texts.get("scoring.file.sheet")
                                        : texts.get("scoring.file.text");
        return texts.get("scoring.file", entry.code(), number, kind);
    }
}
