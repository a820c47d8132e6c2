package vn.cchc.initiative.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.cchc.initiative.paper.PanelPapers.Kind;
import vn.cchc.organization.Letterhead;
import vn.cchc.print.Draft;
import vn.cchc.print.PrintedForTests;
import vn.cchc.print.Printing;
import vn.cchc.print.Signature;

class PanelPapersTests {

    private static final Letterhead HEAD =
            new Letterhead("ỦY BAN NHÂN DÂN TỈNH MINH HỌA", "SỞ NỘI VỤ TỈNH MINH HỌA", "Minh Họa");

    private static final PanelFacts PANEL = new PanelFacts(
            "Hội đồng chấm sáng kiến",
            "Nguyễn Văn An",
            "Trần Thị Bình",
            5,
            List.of("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung"),
            List.of("Hoàng Văn Em (bận công tác)"),
            4,
            LocalDateTime.of(2026, 11, 20, 8, 30),
            LocalDateTime.of(2026, 11, 20, 11, 5),
            "Phòng họp số 2");

    private static final List<ResultLine> RESULTS = List.of(
            new ResultLine(
                    1,
                    "SK-003",
                    "Tổ tiếp nhận lưu động",
                    List.of("Vũ Thị Giang (60 %)", "Đỗ Văn Hải (40 %)"),
                    new BigDecimal("87.25"),
                    46,
                    new BigDecimal("84.5"),
                    4,
                    0,
                    "Giải Nhất",
                    5_000_000),
            new ResultLine(
                    2,
                    "SK-001",
                    "Bảng {seed} điện tử",
                    List.of("Bùi Văn Khoa"),
                    new BigDecimal("80.50"),
                    12,
                    new BigDecimal("85"),
                    3,
                    1,
                    "",
                    0));

    @Test
    void tellsTheMeetingInFiguresAndWords() {
        var draft = draft(Kind.MINUTES, false);
        var text = text(draft);
        assertThat(draft.kind()).isEqualTo("BIÊN BẢN");
        assertThat(text)
                .contains(
                        "08 giờ 30 phút, ngày 20 tháng 11 năm 2026",
                        "có mặt 4 (bốn) trên tổng số 5 (năm) thành viên",
                        "Cuộc họp đủ số thành viên theo quy định.",
                        "Số hồ sơ đã nhận: 12 (mười hai)",
                        "mã khởi tạo 20261120",
                        "58 (năm mươi tám) lượt, chiếm 15% điểm kết quả",
                        "(hệ số alpha của Krippendorff, để tham khảo): 0,81.",
                        "Giải Nhất: “Tổ tiếp nhận lưu động” (SK-003), tác giả: Vũ Thị Giang (60 %); Đỗ Văn Hải (40 %);"
                                + " 87,25 điểm (tám mươi bảy phẩy hai mươi lăm); 4 (bốn) phiếu đồng ý, 0 (không) phiếu không"
                                + " đồng ý.")
                .doesNotContain("{");
        assertThat(draft.recipients()).contains("Sở Nội vụ tỉnh Minh Họa;");
        assertThat(draft.signatures())
                .containsExactly(
                        new Signature(List.of("THƯ KÝ"), "Trần Thị Bình"),
                        new Signature(List.of("CHỦ TRÌ"), "Nguyễn Văn An"));
        assertThat(draft.annex().getFirst().rows())
                .containsExactly(
                        List.of(
                                "TT",
                                "Mã số",
                                "Tên sáng kiến, tác phẩm",
                                "Tác giả",
                                "Điểm (bằng số, bằng chữ)",
                                "Điểm hội đồng; lượt bình chọn",
                                "Số phiếu đồng ý, không đồng ý",
                                "Kết quả",
                                "Mức thưởng (đồng)"),
                        List.of(
                                "1",
                                "SK-003",
                                "Tổ tiếp nhận lưu động",
                                "Vũ Thị Giang (60 %); Đỗ Văn Hải (40 %)",
                                "87,25 (tám mươi bảy phẩy hai mươi lăm)",
                                "84,5; 46",
                                "4, 0",
                                "Giải Nhất",
                                "5.000.000"),
                        List.of(
                                "2",
                                "SK-001",
                                "Bảng {seed} điện tử",
                                "Bùi Văn Khoa",
                                "80,5 (tám mươi phẩy năm)",
                                "85; 12",
                                "3, 1",
                                "Hạng 2",
                                ""));
    }

    @Test
    void leavesBracesThatATitleBringsAlong() {
        assertThat(text(draft(Kind.COUNTING, false))).contains("“Bảng {seed} điện tử” (SK-001)");
    }

    @Test
    void saysWhereTooFewMembersWereThere() {
        var few = new PanelFacts(PANEL.name(), "", "", 5, List.of("Nguyễn Văn An"), List.of(), 4, null, null, "");
        var text = text(PanelPapers.draft(Kind.MINUTES, HEAD, call(false), few, RESULTS, 0, null));
        assertThat(text)
                .contains("Cuộc họp không đủ số thành viên theo quy định (cần ít nhất 4 (bốn)).")
                .contains("…… giờ …… ngày …… tháng …… năm ……")
                .contains("Chủ trì: ………..");
    }

    @Test
    void listsInADecisionOnlyWhatIsAwarded() {
        var draft = draft(Kind.DECISION, false);
        assertThat(text(draft)).contains("trao giải cho 1 (một) hồ sơ", "tổng cộng 5.000.000 đồng (năm triệu đồng)");
        assertThat(draft.annex().getFirst().rows()).hasSize(2);
        assertThat(draft.signatures()).extracting(Signature::name).containsExactly("");
    }

    @Test
    void recognisesUnderDecree13AndSignsForTheHead() {
        var draft = PanelPapers.draft(
                Kind.DECISION,
                HEAD,
                call(true),
                PANEL,
                RESULTS,
                0,
                Signature.of("KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC").signedBy("Đặng Văn Lâm"));
        assertThat(text(draft)).contains("Nghị định số 13/2012/NĐ-CP", "Công nhận 1 (một) sáng kiến");
        assertThat(draft.signatures().getFirst().lines()).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    @Test
    void makesWordAndPdfOfEveryPaper() throws IOException {
        Printing printing = PrintedForTests.printing(ZoneId.of("Asia/Ho_Chi_Minh"));
        for (Kind kind : Kind.values()) {
            var draft = draft(kind, kind == Kind.DECISION);
            try (var word = new XWPFDocument(new ByteArrayInputStream(printing.docx(draft)));
                    var text = new XWPFWordExtractor(word)) {
                keep(kind + ".docx", printing.docx(draft));
                keep(kind + ".pdf", printing.pdf(draft));
                assertThat(text.getText())
                        .contains(
                                "SỞ NỘI VỤ TỈNH MINH HỌA", draft.kind(), "tám mươi bảy phẩy hai mươi lăm", "Nơi nhận:")
                        .contains(draft.signatures().getFirst().lines());
            }
            assertThat(read(printing.pdf(draft)))
                    .contains(draft.kind(), "tám mươi", "Nơi nhận:")
                    .contains(draft.signatures().getLast().lines());
        }
    }

    @Test
    void makesACertificateForAuthorsTogether() throws IOException {
        Printing printing = PrintedForTests.printing(ZoneId.of("Asia/Ho_Chi_Minh"));
        var certificate = new InitiativeCertificate(
                "Sở Nội vụ tỉnh Minh Họa",
                List.of("Vũ Thị Giang", "Đỗ Văn Hải"),
                "UBND xã Đồng Mẫu",
                "Tổ tiếp nhận lưu động",
                "Giải Nhất",
                "Hội thi sáng kiến năm 2026",
                false,
                "ABCD-EFGH",
                "https://example.test/sang-kien/hoi-thi",
                LocalDate.of(2026, 11, 22),
                Signature.of("TM. HỘI ĐỒNG|CHỦ TỊCH"),
                true);
        byte[] pdf = printing.certificates(List.of(certificate.page()));
        keep("initiative-certificate.pdf", pdf);
        assertThat(read(pdf))
                .contains(
                        "Vũ Thị Giang, Đỗ Văn Hải",
                        "đạt Giải Nhất",
                        "với “Tổ tiếp nhận lưu động”",
                        "ABCD-EFGH",
                        "TM. HỘI ĐỒNG",
                        "ngày 22 tháng 11 năm 2026",
                        "hư cấu");
    }

    private static Draft draft(Kind kind, boolean recognition) {
        return PanelPapers.draft(kind, HEAD, call(recognition), PANEL, RESULTS, 3, null);
    }

    private static CallFacts call(boolean recognition) {
        return new CallFacts(
                "Hội thi sáng kiến năm 2026",
                "vòng chung khảo",
                "Sở Nội vụ tỉnh Minh Họa",
                "",
                recognition,
                12,
                11,
                5,
                22,
                3,
                1,
                1,
                0,
                15,
                "20261120",
                OptionalDouble.of(.8123));
    }

    private static String text(Draft draft) {
        return draft.lines().stream().map(Draft.Line::text).collect(Collectors.joining("\n"));
    }

    private static String read(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name), file);
    }
}
