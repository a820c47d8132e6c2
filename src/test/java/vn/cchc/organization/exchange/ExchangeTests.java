package vn.cchc.organization.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.cchc.organization.register.Headcount;
import vn.cchc.organization.register.Unit;
import vn.cchc.organization.register.UnitTree;
import vn.cchc.ui.Texts;

class ExchangeTests {

    static final Words WORDS = words();

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/organization");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(new Texts(messages));
    }

    @Test
    void losesNothingOnTheWayThroughAWorkbookOrCsv() {
        for (long seed = 0; seed < 50; seed++) {
            var register = new RandomRegister(seed);
            var written = new BookWriter(register.tree(), WORDS).write(register.headcounts);

            for (var read :
                    List.of(XlsxBooks.read(XlsxBooks.write(written)), CsvBooks.readArchive(CsvBooks.write(written)))) {
                var plan = Planning.of(UnitTree.EMPTY, List.of(), read, WORDS);

                assertThat(plan.problems()).as("seed " + seed).isEmpty();
                assertThat(again(plan)).as("seed " + seed).isEqualTo(written);
            }
        }
    }

    @Test
    void changesNothingWhereTheFileSaysWhatIsThere() {
        for (long seed = 0; seed < 50; seed++) {
            var register = new RandomRegister(seed);
            var written = new BookWriter(register.tree(), WORDS).write(register.headcounts);

            var plan = Planning.of(register.tree(), register.headcounts, written, WORDS);

            assertThat(plan.changes().isEmpty()).as("seed " + seed).isTrue();
            assertThat(plan.problems()).isEmpty();
        }
    }

    @Test
    void readsTheHeadingsOfOthers() {
        var plan = plan("""
                DANH SÁCH ĐƠN VỊ;;;
                ;;;
                STT;TÊN ĐƠN VỊ;Loại hình;Trực thuộc
                1;UBND xã Thử Nghiệm;UBND cấp xã;
                2;Trường Tiểu học Thử Nghiệm;Trường học;UBND xã Thử Nghiệm
                """);

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.changes().added())
                .extracting(Unit::name)
                .containsExactly("UBND xã Thử Nghiệm", "Trường Tiểu học Thử Nghiệm");
        var units = List.copyOf(plan.changes().added());
        assertThat(units.get(1).parentId()).isEqualTo(units.get(0).id());
    }

    @Test
    void reportsEveryBadRowByNumberAndTakesTheRest() {
        var plan = plan("""
                Mã,Tên,Loại,Mã cấp trên,Từ ngày,Đến ngày
                A,Sở A,"Sở, ban, ngành",,,
                B,,"Sở, ban, ngành",,,
                C,Sở C,Sở thú,,,
                D,Sở D,"Sở, ban, ngành",KHONG-CO,,
                E,Phòng E,"Phòng, chi cục",D,,
                F,Sở F,"Sở, ban, ngành",,31/02/2025,
                G,Sở G,"Sở, ban, ngành",,01/07/2025,30/06/2025
                A,Sở A nữa,"Sở, ban, ngành",,,
                H,Phòng H,"Phòng, chi cục",I,,
                I,Phòng I,"Phòng, chi cục",H,,
                K,Phòng K,"Phòng, chi cục",A,1.7.2025,2026-06-30
                """);

        assertThat(plan.changes().added()).extracting(Unit::code).containsExactly("A", "K");
        assertThat(plan.problems())
                .extracting(problem -> problem.row() + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "3 organization.refused.name-missing",
                        "4 organization.refused.kind",
                        "5 organization.import.reference",
                        "6 organization.import.reference",
                        "7 organization.import.day",
                        "8 organization.import.period",
                        "9 organization.import.twice",
                        "10 organization.refused.parent-below",
                        "11 organization.refused.parent-below");
    }

    @Test
    void keepsWhatAColumnThatIsMissingWouldHaveSaid() {
        var register = new RandomRegister(3);
        var known = register.units.getFirst();
        var file = List.of(new Grid(
                known.realm() == vn.cchc.organization.register.Realm.LOCALITY ? "Địa bàn" : "Đơn vị",
                List.of(
                        new Grid.Line(1, List.of("Mã", "Tên", "Loại")),
                        new Grid.Line(
                                2, List.of(known.code(), "Tên mới", WORDS.writeKind(known.realm(), known.kind()))))));

        var plan = Planning.of(register.tree(), register.headcounts, file, WORDS);

        assertThat(plan.problems()).isEmpty();
        var revised = plan.changes().revised().iterator().next();
        assertThat(revised.name()).isEqualTo("Tên mới");
        assertThat(revised.period()).isEqualTo(known.period());
        assertThat(revised.otherNames()).isEqualTo(known.otherNames());
        assertThat(revised.draft().note()).isEqualTo(known.draft().note());
        assertThat(revised.revision()).isEqualTo(known.revision() + 1);
    }

    @Test
    void readsDatesAndNumbersThatExcelHasMadeOfThem() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Tờ 1");
            var headings = List.of("Mã", "Tên", "Loại", "Từ ngày");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            sheet.value(1, 0, 17);
            sheet.value(1, 1, "Sở Thử");
            sheet.value(1, 2, "DEPARTMENT");
            sheet.value(1, 3, java.time.LocalDate.of(2025, 7, 1));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
        }

        var plan = Planning.of(UnitTree.EMPTY, List.of(), XlsxBooks.read(bytes.toByteArray()), WORDS);

        assertThat(plan.problems()).isEmpty();
        var unit = plan.changes().added().iterator().next();
        assertThat(unit.code()).isEqualTo("17");
        assertThat(unit.period().from()).isEqualTo("2025-07-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "không phải bảng tính", "PK\u0003\u0004rác"})
    void refusesWhatIsNoWorkbook(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> XlsxBooks.read(bytes)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void refusesAWorkbookThatUnfoldsWithoutEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 201; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> XlsxBooks.read(bytes.toByteArray()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("organization.import.large");
    }

    @Test
    void saysThatATableHasNoHeadings() {
        assertThat(plan("một,hai\nba,bốn\n").problems())
                .extracting(Problem::key)
                .containsExactly("organization.import.no-headings");
    }

    @Test
    void leavesAUnitsNamesAloneWhereOneOfThemIsBad() {
        var register = new RandomRegister(3);
        var known = register.units.getFirst();
        var file = List.of(new Grid(
                "Tên khác",
                List.of(
                        new Grid.Line(1, List.of("Mã", "Loại tên", "Tên khác")),
                        new Grid.Line(2, List.of(known.code(), "Tên cũ", "Tên một")),
                        new Grid.Line(3, List.of(known.code(), "Tên lạ", "Tên hai")))));

        var plan = Planning.of(register.tree(), List.of(), file, WORDS);

        assertThat(plan.problems()).extracting(Problem::row).containsExactly(3);
        assertThat(plan.changes().isEmpty()).isTrue();
    }

    private static ImportPlan plan(String csv) {
        return Planning.of(
                UnitTree.EMPTY,
                List.of(),
                List.of(CsvBooks.read("don-vi.csv", csv.getBytes(StandardCharsets.UTF_8))),
                WORDS);
    }

    /** The tables of the register that a plan for an empty one would make. */
    private static List<Grid> again(ImportPlan plan) {
        var changes = plan.changes();
        var tree = new UnitTree(new ArrayList<>(changes.added()), changes.links());
        List<Headcount> counts = changes.headcounts();
        return new BookWriter(tree, WORDS).write(counts);
    }
}
