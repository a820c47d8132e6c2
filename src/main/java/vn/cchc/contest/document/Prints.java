package vn.cchc.contest.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.cchc.account.PortalLinks;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.rules.Board;
import vn.cchc.contest.rules.Prize;
import vn.cchc.print.Printing;
import vn.cchc.print.QrMarkup;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Languages;

/** Prints for residents, in Vietnamese: the rules, a poster with a QR code, a script for the commune's loudspeakers. */
@Component
public class Prints {

    private static final double POSTER_QR = 70;

    private final Printing printing;
    private final RulesInWords words;
    private final PortalLinks links;
    private final Dates dates;

    Prints(Printing printing, RulesInWords words, PortalLinks links, Dates dates) {
        this.printing = printing;
        this.words = words;
        this.links = links;
        this.dates = dates;
    }

    public byte[] rules(Contest contest, List<Round> rounds) {
        var model = facts(contest, rounds);
        model.put("articles", words.of(contest, rounds, Languages.VIETNAMESE));
        return printing.pdf("paper/contest-rules", contest.title(), model);
    }

    public byte[] poster(Contest contest, List<Round> rounds) {
        var model = facts(contest, rounds);
        model.put("qr", QrMarkup.of(links.to(path(contest)), POSTER_QR));
        return printing.pdf("paper/contest-poster", contest.title(), model);
    }

    public byte[] script(Contest contest, List<Round> rounds) {
        return printing.pdf("paper/contest-script", contest.title(), facts(contest, rounds));
    }

    private Map<String, Object> facts(Contest contest, List<Round> rounds) {
        var rules = contest.rules();
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", contest.title());
        facts.put("summary", rules.summary());
        facts.put("organizer", rules.organizer().isBlank() ? "" : words.unit(rules.organizer()));
        facts.put("demonstration", rules.demonstration());
        facts.put("address", links.to(path(contest)));
        facts.put(
                "rounds",
                rounds.stream()
                        .map(round ->
                                new Line(round.title(), dates.time(round.opensAt()), dates.time(round.closesAt())))
                        .toList());
        var first = rules.rounds().getFirst();
        facts.put("questions", first.questions());
        facts.put("minutes", first.timeLimitMinutes());
        facts.put("attempts", first.attempts());
        facts.put("prizes", first.prizes().stream().map(Prints::prize).toList());
        facts.put(
                "guests",
                rules.boards().stream().anyMatch(board -> board.eligibility().guests()));
        facts.put("assistance", rules.boards().stream().anyMatch(Board::assistance));
        return facts;
    }

    private static String prize(Prize prize) {
        return prize.money() == 0
                ? "%d %s".formatted(prize.count(), prize.title())
                : "%d %s, mỗi giải %s đồng"
                        .formatted(
                                prize.count(),
                                prize.title(),
                                String.format(Locale.forLanguageTag("vi"), "%,d", prize.money()));
    }

    private static String path(Contest contest) {
        return "/thi/" + contest.slug();
    }

    /** When a round is open. */
    public record Line(String title, String opens, String closes) {}
}
