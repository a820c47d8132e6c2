package vn.cchc.contest.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.analysis.Participation;
import vn.cchc.organization.Letterheads;
import vn.cchc.print.Draft;
import vn.cchc.print.PaperText;
import vn.cchc.print.Printing;
import vn.cchc.question.Points;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Languages;

/** Drafts of the papers that a contest's file needs, filled with what the portal knows. Official papers are in Vietnamese. */
@Component
public class Paperwork {

    private static final int AT_ONCE = 500;

    private final Letterheads letterheads;
    private final RulesInWords words;
    private final RoundResults results;
    private final Participation participation;
    private final Printing printing;
    private final Dates dates;

    Paperwork(
            Letterheads letterheads,
            RulesInWords words,
            RoundResults results,
            Participation participation,
            Printing printing,
            Dates dates) {
        this.letterheads = letterheads;
        this.words = words;
        this.results = results;
        this.participation = participation;
        this.printing = printing;
        this.dates = dates;
    }

    /** A paper; its template lies in {@code papers/} under the name in small letters. */
    public enum Kind {
        /** Decision to set up the committee. */
        COMMITTEE,
        /** Decision to issue the rules, with the rules. */
        RULES,
        /** Minutes on the results. */
        MINUTES,
        /** Submission to the head of the agency. */
        SUBMISSION,
        /** Decision that recognises the results, with the list of winners. */
        RECOGNITION;

        /** Whether it tells of results. */
        public boolean afterwards() {
            return this == MINUTES || this == SUBMISSION || this == RECOGNITION;
        }
    }

    public byte[] pdf(Kind kind, Contest contest, List<Round> rounds) {
        return printing.pdf(draft(kind, contest, rounds));
    }

    public byte[] docx(Kind kind, Contest contest, List<Round> rounds) {
        return printing.docx(draft(kind, contest, rounds));
    }

    Draft draft(Kind kind, Contest contest, List<Round> rounds) {
        var head = letterheads.of(contest.rules().organizer());
        return PaperText.read(kind.name().toLowerCase(Locale.ROOT))
                .draft(
                        head.superior(),
                        head.issuer(),
                        head.place(),
                        facts(contest, rounds),
                        annex(kind, contest, rounds));
    }

    private Map<String, String> facts(Contest contest, List<Round> rounds) {
        Map<String, String> facts = new HashMap<>();
        facts.put("title", contest.title());
        facts.put("purpose", contest.rules().purpose().strip());
        facts.put("organizer", words.unit(contest.rules().organizer()));
        facts.put(
                "involved",
                contest.rules().unitsInvolved().isEmpty()
                        ? "……"
                        : contest.rules().unitsInvolved().stream()
                                .map(words::unit)
                                .collect(Collectors.joining(", ")));
        facts.put(
                "rounds",
                rounds.stream()
                        .map(round -> "%s (từ %s đến %s)"
                                .formatted(round.title(), dates.time(round.opensAt()), dates.time(round.closesAt())))
                        .collect(Collectors.joining("; ")));
        facts.put("people", String.valueOf(participation.entrants().getOrDefault(contest.id(), 0)));
        facts.put(
                "submitted",
                String.valueOf(participation.rounds(contest.id()).values().stream()
                        .mapToInt(Participation.RoundFigures::submitted)
                        .sum()));
        facts.put(
                "ledgers",
                rounds.stream()
                        .flatMap(round -> results.latest(round.id()).stream()
                                .map(version -> "%s: bản %d, mã băm %s"
                                        .formatted(round.title(), version.version(), version.root())))
                        .collect(Collectors.joining("; ")));
        return facts;
    }

    private List<Draft.Annex> annex(Kind kind, Contest contest, List<Round> rounds) {
        if (kind == Kind.RULES) {
            List<Draft.Line> lines = new ArrayList<>();
            for (var article : words.of(contest, rounds, Languages.VIETNAMESE)) {
                lines.add(new Draft.Line(Draft.Style.ARTICLE, article.heading()));
                for (var paragraph : article.paragraphs()) {
                    if (!paragraph.text().isEmpty()) {
                        lines.add(new Draft.Line(Draft.Style.TEXT, paragraph.text()));
                    }
                    paragraph.points().forEach(point -> lines.add(new Draft.Line(Draft.Style.POINT, "- " + point)));
                }
            }
            return List.of(new Draft.Annex("THỂ LỆ CUỘC THI", lines, List.of()));
        }
        return kind.afterwards()
                ? rounds.stream()
                        .filter(round -> results.latest(round.id()).isPresent())
                        .map(this::winners)
                        .toList()
                : List.of();
    }

    private Draft.Annex winners(Round round) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TT", "Họ và tên", "Đơn vị, nơi ở", "Điểm", "Giải"));
        for (int page = 0; ; page++) {
            var found = results.standings(round.id(), null, true, page, AT_ONCE)
                    .map(RoundResults.Page::rows)
                    .orElse(List.of());
            found.stream()
                    .filter(row -> !row.place().prize().isEmpty())
                    .forEach(row -> rows.add(List.of(
                            String.valueOf(rows.size()),
                            row.name(),
                            row.unit(),
                            new Points(row.place().score()).toString().replace('.', ','),
                            row.place().prize())));
            if (found.size() < AT_ONCE) {
                break;
            }
        }
        for (var unit : results.units(round.id())) {
            if (!unit.prize().isEmpty()) {
                rows.add(List.of(
                        String.valueOf(rows.size()), "Tập thể " + words.unit(unit.unit()), "", "", unit.prize()));
            }
        }
        return new Draft.Annex("DANH SÁCH ĐẠT GIẢI, " + round.title(), List.of(), rows);
    }
}
