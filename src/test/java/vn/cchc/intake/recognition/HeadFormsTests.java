package vn.cchc.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.extraction.Extractions;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.vietnamese.DocumentType;

/** Heads and ends as different bodies print them; the texts are made up. */
class HeadFormsTests {

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "112/KH-SKHCN",
                        DocumentType.PLAN,
                        "2026-01-12",
                        "Sở Khoa học và Công nghệ tỉnh Lào Cai",
                        "PHÓ GIÁM ĐỐC",
                        "UBND TỈNH LÀO CAI\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 112/KH-SKHCN\n" + NATION
                                + "Lào Cai, ngày 12 tháng 01 năm 2026\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nThực hiện Kế hoạch số 15/KH-UBND ngày 05/01/2026 của UBND tỉnh.\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\na) Nâng cao nhận thức.\n- Một ý.\nII. NỘI DUNG\n1. Tuyên truyền.\nNơi nhận:\n- Như trên;\n- Lưu: VT, NC.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Thị Thu Hà\n"),
                Arguments.of(
                        "45-KH/ĐU",
                        DocumentType.PLAN,
                        "2026-02-10",
                        "Đảng ủy các cơ quan Đảng tỉnh Nghệ An",
                        "PHÓ BÍ THƯ",
                        "ĐẢNG BỘ TỈNH NGHỆ AN\nĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH\n*\nSố 45-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nNghệ An, ngày 10 tháng 2 năm 2026\n\nKẾ HOẠCH\nthực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị\n-----\nThực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị.\nI- MỤC ĐÍCH\n1- Một.\n2- Hai.\nNơi nhận:\n- Như trên;\n- Lưu: VT, NC.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Văn Thành\n"),
                Arguments.of(
                        "25/2025/NQ-HĐND",
                        DocumentType.RESOLUTION,
                        "2025-07-15",
                        "Hội đồng nhân dân thành phố Huế",
                        "CHỦ TỊCH",
                        "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HUẾ\n-------\nSố: 25/2025/NQ-HĐND\n" + NATION
                                + "---------------\nHuế, ngày 15 tháng 7 năm 2025\nNGHỊ QUYẾT\nQUY ĐỊNH MỨC THU PHÍ, LỆ PHÍ TRÊN ĐỊA BÀN THÀNH PHỐ HUẾ\nHỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ\nKHÓA VIII, KỲ HỌP CHUYÊN ĐỀ LẦN THỨ 23\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\nQUYẾT NGHỊ:\nĐiều 1. Mức thu\nMột.\nCHỦ TỊCH\nLê Trường Lưu\n"),
                Arguments.of(
                        "3520/QĐ-UBND",
                        DocumentType.DECISION,
                        "2025-12-01",
                        "Ủy ban nhân dân thành phố Hồ Chí Minh",
                        "PHÓ CHỦ TỊCH",
                        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nSố: 3520/QĐ-UBND\n" + NATION
                                + "Thành phố Hồ Chí Minh, ngày 01 tháng 12 năm 2025\nQUYẾT ĐỊNH\nVề việc công bố danh mục thủ tục hành chính thuộc phạm vi chức năng quản lý của Sở Nội vụ\nCHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH\nCăn cứ Luật;\nQUYẾT ĐỊNH:\nĐiều 1. Công bố.\nĐiều 2. Thi hành./.\nNơi nhận:\n- Như trên;\n- Lưu: VT, NC.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Mạnh Cường\n"),
                Arguments.of(
                        "03/2015/TTLT-BNV-BTC",
                        DocumentType.JOINT_CIRCULAR,
                        "2015-12-31",
                        "Bộ Nội vụ, Bộ Tài chính",
                        "THỨ TRƯỞNG",
                        "BỘ NỘI VỤ - BỘ TÀI CHÍNH\nSố: 03/2015/TTLT-BNV-BTC\n" + NATION
                                + "Hà Nội, ngày 31 tháng 12 năm 2015\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn một số điều của Nghị định số 108/2014/NĐ-CP ngày 20 tháng 11 năm 2014 của Chính phủ về chính sách tinh giản biên chế\nCăn cứ Nghị định số 108/2014/NĐ-CP ngày 20 tháng 11 năm 2014 của Chính phủ;\nĐiều 1. Phạm vi\nMột.\nĐiều 2. Hiệu lực\nThông tư liên tịch này có hiệu lực từ ngày 15 tháng 02 năm 2016./.\nKT. BỘ TRƯỞNG BỘ TÀI CHÍNH\nTHỨ TRƯỞNG\nNguyễn Thị Minh\nKT. BỘ TRƯỞNG BỘ NỘI VỤ\nTHỨ TRƯỞNG\nTrần Anh Tuấn\nNơi nhận:\n- Như trên;\n- Lưu: VT, NC.\n"),
                Arguments.of(
                        "12/VBHN-BTC",
                        DocumentType.CONSOLIDATED,
                        "2024-03-07",
                        "Bộ Tài chính",
                        "THỨ TRƯỞNG",
                        "BỘ TÀI CHÍNH\n" + NATION
                                + "Số: 12/VBHN-BTC\nHà Nội, ngày 07 tháng 3 năm 2024\nNGHỊ ĐỊNH\nQuy định chi tiết một số điều của Luật Giá\nNghị định số 177/2013/NĐ-CP ngày 14 tháng 11 năm 2013 của Chính phủ quy định chi tiết, có hiệu lực kể từ ngày 01 tháng 01 năm 2014, được sửa đổi, bổ sung bởi:\nNghị định số 149/2016/NĐ-CP ngày 11 tháng 11 năm 2016 của Chính phủ, có hiệu lực kể từ ngày 01 tháng 01 năm 2017.\nĐiều 1. Phạm vi\nMột.\nXÁC THỰC VĂN BẢN HỢP NHẤT\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Tấn Cận\n"),
                Arguments.of(
                        "88-KH/TĐTN-TG",
                        DocumentType.PLAN,
                        "2026-04-05",
                        "BCH tỉnh Đắk Lắk",
                        "PHÓ BÍ THƯ",
                        "ĐOÀN TNCS HỒ CHÍ MINH\nBCH TỈNH ĐẮK LẮK\n***\nSố: 88-KH/TĐTN-TG\nĐOÀN TNCS HỒ CHÍ MINH\nĐắk Lắk, ngày 5 tháng 4 năm 2026\nKẾ HOẠCH\nTổ chức Cuộc thi tìm hiểu cải cách hành chính\nI. MỤC ĐÍCH\nMột.\nTM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nPHÓ BÍ THƯ\nY Lê Pas Tơr\n"),
                Arguments.of(
                        "1520/BNV-CCHC",
                        DocumentType.OFFICIAL_LETTER,
                        "2026-03-20",
                        "Bộ Nội vụ",
                        "VỤ TRƯỞNG VỤ CẢI CÁCH HÀNH CHÍNH",
                        "BỘ NỘI VỤ  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1520/BNV-CCHC  Độc lập - Tự do - Hạnh phúc\nV/v hướng dẫn tự đánh giá  Hà Nội, ngày 20 tháng 3 năm 2026\nKính gửi: Các bộ.\nNội dung.\nTL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ CẢI CÁCH HÀNH CHÍNH\nPhạm Minh Hùng\n"),
                Arguments.of(
                        "60/KH-LĐLĐ",
                        DocumentType.PLAN,
                        "2026-05-02",
                        "Liên đoàn Lao động tỉnh Tây Ninh",
                        "CHÁNH VĂN PHÒNG",
                        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH TÂY NINH\nSố: 60/KH-LĐLĐ\n" + NATION
                                + "Tây Ninh, ngày 02 tháng 5 năm 2026\nKẾ HOẠCH\nTuyên truyền cải cách hành chính trong công nhân\nI. MỤC ĐÍCH\nMột.\nTUQ. BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nVõ Thị Bích Liên\n"),
                Arguments.of(
                        "70/2025/TT-BTC",
                        DocumentType.CIRCULAR,
                        "2025-07-01",
                        "Bộ Tài chính",
                        "THỨ TRƯỞNG",
                        "SAO Y BẢN CHÍNH\nUBND TỈNH AN GIANG\nSố: 12/SY-UBND\nAn Giang, ngày 08 tháng 8 năm 2025\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nNguyễn Văn An\nBỘ TÀI CHÍNH\nSố: 70/2025/TT-BTC\n"
                                + NATION
                                + "Hà Nội, ngày 01 tháng 7 năm 2025\nTHÔNG TƯ\nQuy định mức thu phí\nCăn cứ Luật;\nĐiều 1. Phạm vi\nMột.\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nNguyễn Đức Chi\n"),
                Arguments.of(
                        "05/2026/QĐ-UBND",
                        DocumentType.DECISION,
                        "2026-01-16",
                        "Ủy ban nhân dân tỉnh Gia Lai",
                        "Q. CHỦ TỊCH",
                        "ỦY BAN NHÂN DÂN\nTỈNH GIA LAI\nSố: 05/2026/QĐ-UBND\n" + NATION
                                + "Gia Lai, ngày 16 tháng 01 năm 2026\nQUYẾT ĐỊNH\nBan hành Quy định phân cấp quản lý công chức\nCăn cứ Luật Cán bộ, công chức số 80/2025/QH15;\nỦy ban nhân dân ban hành Quyết định ban hành Quy định.\nĐiều 1. Ban hành kèm theo.\nĐiều 2. Hiệu lực.\nTM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\nPhạm Anh Tuấn\nQUY ĐỊNH\nPhân cấp quản lý công chức\n(Ban hành kèm theo Quyết định số 05/2026/QĐ-UBND)\nĐiều 1. Phạm vi\nMột.\n"),
                Arguments.of(
                        "126-TB/VPTW",
                        DocumentType.NOTICE,
                        "2025-03-15",
                        "Văn phòng Trung ương Đảng",
                        "PHÓ CHÁNH VĂN PHÒNG",
                        "VĂN PHÒNG TRUNG ƯƠNG ĐẢNG\n*\nSố 126-TB/VPTW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 15 tháng 3 năm 2025\nTHÔNG BÁO\nKết luận của đồng chí Tổng Bí thư\ntại phiên họp Ban Chỉ đạo\nNgày 15/3/2025, tại Trụ sở.\n1. Một.\nK/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nPhạm Gia Túc\n"),
                Arguments.of(
                        "145/KH-MTTQ-BTT",
                        DocumentType.PLAN,
                        "2026-03-09",
                        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Thanh Hóa",
                        "PHÓ CHỦ TỊCH",
                        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH THANH HÓA\nBAN THƯỜNG TRỰC\nSố: 145/KH-MTTQ-BTT\n"
                                + NATION
                                + "Thanh Hóa, ngày 09 tháng 3 năm 2026\nKẾ HOẠCH\nGiám sát việc thực hiện cải cách hành chính\nI. MỤC ĐÍCH\nMột.\nTM. BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH\nPhạm Thị Thanh\n"),
                Arguments.of(
                        "12/HD-MTTW-BTT",
                        DocumentType.GUIDANCE,
                        "2026-04-01",
                        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
                        "PHÓ CHỦ TỊCH - TỔNG THƯ KÝ",
                        "MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN TRUNG ƯƠNG\nBAN THƯỜNG TRỰC\nSố: 12/HD-MTTW-BTT\n" + NATION
                                + "Hà Nội, ngày 01 tháng 4 năm 2026\nHƯỚNG DẪN\nLấy ý kiến hài lòng của người dân\nI. MỤC ĐÍCH\nMột.\nTM. BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH - TỔNG THƯ KÝ\nNguyễn Thị Thu Hà\n"),
                Arguments.of(
                        "31/KH-MTTQ",
                        DocumentType.PLAN,
                        "2026-05-06",
                        "Ủy ban MTTQ Việt Nam xã Ea Knuếc",
                        "CHỦ TỊCH",
                        "MTTQ VIỆT NAM TỈNH ĐẮK LẮK\nỦY BAN MTTQ VIỆT NAM\nXÃ EA KNUẾC\nSố: 31/KH-MTTQ\n" + NATION
                                + "Ea Knuếc, ngày 06 tháng 5 năm 2026\nKẾ HOẠCH\nTuyên truyền dịch vụ công trực tuyến\nI. MỤC ĐÍCH\nMột.\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\nH'Yim Kđoh\n"),
                Arguments.of(
                        "77/KH-SNV",
                        DocumentType.PLAN,
                        "2026-02-03",
                        "Sở Nội vụ tỉnh Sơn La",
                        "Phó Giám đốc",
                        "UBND TỈNH SƠN LA\nSỞ NỘI VỤ\nSố: 77/KH-SNV\n" + NATION
                                + "Sơn La, ngày 03 tháng 02 năm 2026\nKẾ HOẠCH\nTuyên truyền cải cách hành chính\nI. MỤC ĐÍCH\nMột.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở chủ trì./.\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nKT. Giám đốc\nPhó Giám đốc\n(Đã ký)\nLường Văn Toán\n"),
                Arguments.of(
                        "210-QĐ/TCT",
                        DocumentType.DECISION,
                        "2024-01-02",
                        "Trường chính trị tỉnh",
                        "HIỆU TRƯỞNG",
                        "TRƯỜNG CHÍNH TRỊ TỈNH\nSố: 210-QĐ/TCT\n" + NATION
                                + "Minh Họa, ngày 02 tháng 01 năm 2024\nQUYẾT ĐỊNH\nban hành Quy chế làm việc\nHIỆU TRƯỞNG TRƯỜNG CHÍNH TRỊ TỈNH\nCăn cứ Quy định;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành.\nHIỆU TRƯỞNG\nTS. Lò Thị Xuân\n"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsTheFormsOfManyBodies(
            String number, DocumentType type, String issuedOn, String issuer, String position, String text) {
        Recognized read = read(text);

        assertThat(read.number().orElseThrow().value().display()).isEqualTo(number);
        assertThat(read.type().orElseThrow().value()).isEqualTo(type);
        assertThat(read.issuedOn().orElseThrow().value()).isEqualTo(LocalDate.parse(issuedOn));
        assertThat(read.issuer().orElseThrow().value()).isEqualTo(issuer);
        assertThat(read.signers().getFirst().value().position()).isEqualTo(position);
    }

    /** "QUYẾT ĐỊNH:" begins with the letter of an acting head; it is none. */
    @Test
    void takesTheWordOfDecisionForNoSignature() {
        Recognized read = read("ỦY BAN NHÂN DÂN\nXÃ AN MINH\nSố: 1/QĐ-UBND\n" + NATION
                + "An Minh, ngày 2 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVề việc thử\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN MINH\n"
                + "Căn cứ Luật;\nQUYẾT ĐỊNH:\nĐiều 1. Một.\nĐiều 2. Hai./.\nCHỦ TỊCH\nNguyễn Văn Minh\n");

        assertThat(read.provisions()).extracting(ProvisionDraft::label).containsExactly("Mở đầu", "Điều 1", "Điều 2");
        assertThat(read.signers()).hasSize(1);
    }

    @Test
    void leavesADraftsOpenNumberAndDayOpen() {
        Recognized read = read("UBND XÃ TÂN LẬP\nSố: /KH-UBND\n" + NATION
                + "Tân Lập, ngày     tháng 3 năm 2026\nDỰ THẢO\nKẾ HOẠCH\nCải cách hành chính năm 2026\nI. MỤC TIÊU\nMột.\n"
                + "Nơi nhận:\n- Như trên.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n");

        assertThat(read.number().orElseThrow().value().display()).isEqualTo("/KH-UBND");
        assertThat(read.issuedOn()).isEmpty();
        assertThat(read.provisions()).extracting(ProvisionDraft::label).containsExactly("Phần I");
    }

    @Test
    void keepsAbbreviationsInNamesInCapitals() {
        assertThat(read("BỘ CÔNG AN\nCỤC CẢNH SÁT PCCC VÀ CNCH\nSố: 18/PCCC&CNCH-P6\n" + NATION
                                + "Hà Nội, ngày 24 tháng 6 năm 2026\nKính gửi: Các đơn vị.\nMột.")
                        .issuer()
                        .orElseThrow()
                        .value())
                .isEqualTo("Cục Cảnh sát PCCC và CNCH");
    }

    private static Recognized read(String text) {
        return Recognizer.read(Extractions.of(text));
    }
}
