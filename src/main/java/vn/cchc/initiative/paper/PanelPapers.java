package vn.cchc.initiative.paper;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.organization.Letterhead;
import vn.cchc.print.Draft;
import vn.cchc.print.PaperText;
import vn.cchc.print.Signature;
import vn.cchc.vietnamese.NumberWords;

/**
 * Drafts a panel's papers from what is known of the call, the meeting and the results; numbers and scores in figures and words. They
 * are in Vietnamese, as official papers are. A pure function; {@link vn.cchc.print.Printing} makes Word and PDF of a draft.
 */
public final class PanelPapers {

    private static final String UNKNOWN = "……….";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd 'tháng' MM 'năm' yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CallFacts call;
    private final PanelFacts panel;
    private final List<ResultLine> results;

    private PanelPapers(CallFacts call, PanelFacts panel, List<ResultLine> results) {
        this.call = call;
        this.panel = panel;
        this.results = results;
    }

    /** A paper. */
    public enum Kind {
        /** Minutes of the meeting on the results. */
        MINUTES("initiative-minutes"),
        /** Minutes of counting a secret ballot. */
        COUNTING("initiative-counting"),
        /** Submission to whoever decides. */
        SUBMISSION("initiative-submission"),
        /** Decision on the results, with the list: prizes, or initiatives recognised under Decree 13/2012. */
        DECISION("initiative-awards");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /**
     * The draft.
     *
     * @param results best first
     * @param needed yes that a ballot needed, 0 where there was none
     * @param signature who signs a submission or a decision, KT. and TM. included; null for the usual one
     */
    public static Draft draft(
            Kind kind,
            Letterhead head,
            CallFacts call,
            PanelFacts panel,
            List<ResultLine> results,
            int needed,
            @Nullable Signature signature) {
        return new PanelPapers(call, panel, List.copyOf(results)).draft(kind, head, needed, signature);
    }

    private Draft draft(Kind kind, Letterhead head, int needed, @Nullable Signature signature) {
        var text = PaperText.read(kind == Kind.DECISION && call.recognition() ? "initiative-recognition" : kind.text);
        var draft = text.draft(head.superior(), head.issuer(), head.place(), facts(kind, needed), annex(kind));
        return switch (kind) {
            case MINUTES ->
                draft.withSignatures(List.of(
                        draft.signatures().getFirst().signedBy(panel.secretary()),
                        draft.signatures().getLast().signedBy(panel.chair())));
            case SUBMISSION ->
                draft.withSignatures(List.of(
                        signature == null ? draft.signatures().getFirst().signedBy(panel.chair()) : signature));
            case COUNTING -> draft;
            case DECISION -> signature == null ? draft : draft.withSignatures(List.of(signature));
        };
    }

    private Map<String, String> facts(Kind kind, int needed) {
        Map<String, String> facts = new HashMap<>();
        facts.put("results", listed(kind));
        facts.put("quorum", quorum());
        facts.put("agreement", agreement());
        facts.put("publicVote", publicVote());
        facts.put("begins", time(panel.begins()));
        facts.put("ends", time(panel.ends()));
        facts.put("day", panel.begins() == null ? UNKNOWN : DAY.format(panel.begins()));
        facts.put("members", count(panel.members()));
        facts.put("present", count(panel.present().size()));
        facts.put("neededPresent", panel.neededPresent() == 0 ? UNKNOWN : count(panel.neededPresent()));
        facts.put("needed", needed == 0 ? UNKNOWN : count(needed));
        facts.put("submitted", count(call.submitted()));
        facts.put("eligible", count(call.eligible()));
        facts.put("judges", count(call.judges()));
        facts.put("sheets", count(call.sheets()));
        facts.put("conflicts", count(call.conflicts()));
        facts.put("contested", count(call.contested()));
        facts.put("recusals", count(call.recusals()));
        facts.put("appeals", count(call.appeals()));
        facts.put("seed", orUnknown(call.seed()));
        facts.put("awarded", count(awarded().size()));
        facts.put("total", total());
        facts.put("object", call.recognition() ? "công nhận sáng kiến" : "công nhận kết quả và trao giải");
        facts.put("addressee", "Thủ trưởng cơ quan");
        facts.put("basis", call.basis().isBlank() ? "……… (văn bản mở đợt)" : call.basis());
        facts.put("presentNames", names(panel.present()));
        facts.put("absentNames", panel.absent().isEmpty() ? "không" : names(panel.absent()));
        facts.put("chair", orUnknown(panel.chair()));
        facts.put("secretary", orUnknown(panel.secretary()));
        facts.put("place", orUnknown(panel.place()));
        facts.put("council", panel.name());
        facts.put("organizer", call.organizer());
        facts.put("stage", call.stage());
        facts.put("call", call.title());
        return facts;
    }

    private List<ResultLine> awarded() {
        return results.stream().filter(ResultLine::isAwarded).toList();
    }

    private String listed(Kind kind) {
        var told = kind == Kind.COUNTING ? results : awarded();
        return told.isEmpty()
                ? "- Không có hồ sơ nào được đề nghị."
                : told.stream().map(line -> "- " + sentence(line, kind)).collect(Collectors.joining("\n"));
    }

    private static String sentence(ResultLine line, Kind kind) {
        var told = new StringBuilder();
        if (kind != Kind.COUNTING) {
            told.append(line.award()).append(": ");
        }
        told.append('“')
                .append(oneLine(line.title()))
                .append("” (")
                .append(line.code())
                .append(')');
        if (kind != Kind.COUNTING) {
            told.append(", tác giả: ").append(names(line.authors()));
        }
        if (line.score() != null) {
            told.append("; ").append(score(line.score()));
        }
        if (line.yes() + line.no() > 0) {
            told.append("; ")
                    .append(count(line.yes()))
                    .append(" phiếu đồng ý, ")
                    .append(count(line.no()))
                    .append(" phiếu không đồng ý");
        }
        return told.append('.').toString();
    }

    private List<Draft.Annex> annex(Kind kind) {
        var lines = kind == Kind.DECISION || kind == Kind.SUBMISSION ? awarded() : results;
        boolean scores = lines.stream().anyMatch(line -> line.score() != null);
        boolean ballots = lines.stream().anyMatch(line -> line.yes() + line.no() > 0);
        boolean votes = lines.stream().anyMatch(line -> line.votes() != null);
        boolean money = lines.stream().anyMatch(line -> line.money() > 0);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                "TT",
                "Mã số",
                "Tên sáng kiến, tác phẩm",
                "Tác giả",
                scores,
                "Điểm (bằng số, bằng chữ)",
                votes,
                "Điểm hội đồng; lượt bình chọn",
                ballots,
                "Số phiếu đồng ý, không đồng ý",
                "Kết quả",
                money,
                "Mức thưởng (đồng)"));
        for (var line : lines) {
            rows.add(row(
                    String.valueOf(rows.size()),
                    line.code(),
                    oneLine(line.title()),
                    names(line.authors()),
                    scores,
                    line.score() == null
                            ? ""
                            : "%s (%s)".formatted(figures(line.score()), NumberWords.of(line.score())),
                    votes,
                    line.panelScore() == null ? "" : "%s; %d".formatted(figures(line.panelScore()), line.votes()),
                    ballots,
                    "%d, %d".formatted(line.yes(), line.no()),
                    result(line),
                    money,
                    line.money() == 0 ? "" : money(line.money())));
        }
        var heading = switch (kind) {
            case MINUTES -> "BẢNG KẾT QUẢ (kèm theo biên bản họp hội đồng)";
            case COUNTING -> "BẢNG KIỂM PHIẾU (kèm theo biên bản kiểm phiếu)";
            case SUBMISSION -> "DANH SÁCH ĐỀ NGHỊ (kèm theo Tờ trình số ………)";
            case DECISION -> "DANH SÁCH (kèm theo Quyết định số ………)";
        };
        return lines.isEmpty() ? List.of() : List.of(new Draft.Annex(heading, List.of(), rows));
    }

    private static List<String> row(
            String number,
            String code,
            String title,
            String authors,
            boolean scores,
            String score,
            boolean joined,
            String alone,
            boolean ballots,
            String votes,
            String result,
            boolean prizes,
            String money) {
        List<String> row = new ArrayList<>(List.of(number, code, title, authors));
        if (scores) {
            row.add(score);
        }
        if (joined) {
            row.add(alone);
        }
        if (ballots) {
            row.add(votes);
        }
        row.add(result);
        if (prizes) {
            row.add(money);
        }
        return row;
    }

    private static String result(ResultLine line) {
        return line.isAwarded() ? line.award() : line.place() > 0 ? "Hạng " + line.place() : "";
    }

    private String quorum() {
        if (panel.neededPresent() == 0 || panel.present().isEmpty()) {
            return "";
        }
        return panel.present().size() >= panel.neededPresent()
                ? "Cuộc họp đủ số thành viên theo quy định."
                : "Cuộc họp không đủ số thành viên theo quy định (cần ít nhất %s)."
                        .formatted(count(panel.neededPresent()));
    }

    private String agreement() {
        return call.alpha().isEmpty()
                ? "Độ thống nhất giữa các giám khảo: không đủ dữ liệu để tính."
                : "Độ thống nhất giữa các giám khảo (hệ số alpha của Krippendorff, để tham khảo): %s."
                        .formatted(
                                String.format(VIETNAMESE, "%.2f", call.alpha().getAsDouble()));
    }

    /** How the public's votes count, where they do. */
    private String publicVote() {
        if (call.publicPercent() == 0) {
            return "Không có bình chọn của công chúng.";
        }
        int votes = results.stream()
                .map(ResultLine::votes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return votes == 0
                ? "Bình chọn của công chúng: không có lượt nào; điểm của hội đồng là điểm kết quả."
                : ("Bình chọn của công chúng: %s lượt, chiếm %d%% điểm kết quả; hồ sơ có nhiều lượt nhất được trọn phần này, các hồ"
                                + " sơ khác theo tỷ lệ.")
                        .formatted(count(votes), call.publicPercent());
    }

    private String total() {
        long sum = results.stream()
                .filter(ResultLine::isAwarded)
                .mapToLong(ResultLine::money)
                .sum();
        return sum == 0 ? "" : ", tổng cộng %s đồng (%s đồng)".formatted(money(sum), NumberWords.of(sum));
    }

    private static String count(int number) {
        return "%d (%s)".formatted(number, NumberWords.of(number));
    }

    private static String score(BigDecimal score) {
        return "%s điểm (%s)".formatted(figures(score), NumberWords.of(score));
    }

    private static String figures(BigDecimal score) {
        var plain = score.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }

    private static String money(long money) {
        return String.format(VIETNAMESE, "%,d", money);
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "…… giờ …… ngày …… tháng …… năm ……" : TIME.format(time);
    }

    private static String names(List<String> names) {
        return names.isEmpty()
                ? UNKNOWN
                : names.stream().map(PanelPapers::oneLine).collect(Collectors.joining("; "));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String orUnknown(String text) {
        return text.isBlank() ? UNKNOWN : oneLine(text);
    }
}
