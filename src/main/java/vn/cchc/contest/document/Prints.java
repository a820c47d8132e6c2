package vn.cchc.contest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.cchc.account.PortalLinks;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.rules.Board;
import vn.cchc.contest.rules.Prize;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Languages;
import vn.cchc.ui.PdfPages;

/** Prints for residents, in Vietnamese: the rules, a poster with a QR code, a script for the commune's loudspeakers. */
@Component
public class Prints {

    private static final double POSTER_QR = 70;

    private final TemplateEngine templates;
    private final RulesInWords words;
    private final PortalLinks links;
    private final Dates dates;
    private final String style;

    Prints(TemplateEngine templates, RulesInWords words, PortalLinks links, Dates dates) throws IOException {
        this.templates = templates;
        this.words = words;
        this.links = links;
        this.dates = dates;
        this.style = new ClassPathResource("templates/paper/contest.css").getContentAsString(StandardCharsets.UTF_8);
    }

    public byte[] rules(Contest contest, List<Round> rounds) {
        var model = facts(contest, rounds);
        model.put("articles", words.of(contest, rounds, Languages.VIETNAMESE));
        return print("paper/contest-rules", contest.title(), model);
    }

    public byte[] poster(Contest contest, List<Round> rounds) {
        var model = facts(contest, rounds);
        model.put("qr", QrMarkup.of(links.to(path(contest)), POSTER_QR));
        return print("paper/contest-poster", contest.title(), model);
    }

    public byte[] script(Contest contest, List<Round> rounds) {
        return print("paper/contest-script", contest.title(), facts(contest, rounds));
    }

    /** A page of one's own, with the style sheet of these prints. */
    public byte[] print(String template, String title, Map<String, Object> model) {
        return pdf(title, List.of(html(template, model)));
    }

    public String html(String template, Map<String, Object> model) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("style", style);
        return templates.process(template, new Context(Languages.VIETNAMESE, whole));
    }

    /** Several texts after each other in one file. */
    public static byte[] pdf(String title, List<String> texts) {
        try (PDDocument file = new PDDocument(MemoryUsageSetting.setupMixed(16L << 20).streamCache)) {
            var pages = new PdfPages(file);
            for (String text : texts) {
                pages.add(text);
            }
            file.getDocumentInformation().setTitle(title);
            file.getDocumentCatalog().setLanguage("vi");
            var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
            preferences.setDisplayDocTitle(true);
            file.getDocumentCatalog().setViewerPreferences(preferences);
            var bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
                        .map(round -> new Line(
                                round.title(), dates.time(round.opensAt()), dates.time(round.closesAt())))
                        .toList());
        var first = rules.rounds().getFirst();
        facts.put("questions", first.questions());
        facts.put("minutes", first.timeLimitMinutes());
        facts.put("attempts", first.attempts());
        facts.put("prizes", first.prizes().stream().map(Prints::prize).toList());
        facts.put("guests", rules.boards().stream().anyMatch(board -> board.eligibility().guests()));
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
