package vn.cchc.intake.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import vn.cchc.intake.Imports;
import vn.cchc.intake.review.ValidityProposals.Proposal;
import vn.cchc.intake.review.ValidityProposals.Why;
import vn.cchc.intake.watched.WatchedFolder;
import vn.cchc.jobs.Job;
import vn.cchc.jobs.JobState;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentId;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;
import vn.cchc.testing.PortalTest;
import vn.cchc.ui.Texts;

@WithMockUser(username = "thu-thu", roles = "LIBRARIAN", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class ReviewIntegrationTests extends PortalTest {

    private static final String LONG = """
            Phân công các phòng chuyên môn theo dõi việc giải quyết thủ tục hành chính tại bộ phận một cửa, ghi sổ \
            tiếp nhận từng hồ sơ, trả kết quả đúng hẹn và công khai danh sách hồ sơ quá hạn vào thứ sáu hằng tuần trên \
            bảng tin của ủy ban để người dân biết, góp ý và giám sát; cuối tháng tổng hợp gửi văn phòng.""";

    @Autowired
    private Imports imports;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Stops stops;

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private ValidityProposals proposals;

    @Autowired
    private Cataloguing cataloguing;

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Texts texts;

    @Test
    void keepsEveryStateWithWhoAndWhen() {
        ReviewItem item = brought("a.txt", Papers.decision("101/QĐ-UBND", "Về việc thử duyệt", words("thử"), "Hai."));

        assertThat(item.state()).isEqualTo(ItemState.RECOGNISED);
        desk.publish(item.id());
        desk.act(List.of(item.id()), ReviewDesk.Act.WITHDRAW);

        assertThat(desk.steps(item.id()))
                .extracting(ReviewItem.Step::state, ReviewItem.Step::person)
                .containsExactly(
                        tuple(ItemState.RECEIVED, "thu-thu"),
                        tuple(ItemState.RECOGNISED, "thu-thu"),
                        tuple(ItemState.PUBLISHED, "thu-thu"),
                        tuple(ItemState.WITHDRAWN, "thu-thu"));
    }

    @Test
    void storesCorrectionsAndAssignsAnAudience() {
        ReviewItem item =
                brought("b.txt", Papers.decision("102/QĐ-UBND", "Về việc thử sửa", "Thử sửa tiêu đề.", "Hai."));
        ReviewDesk.Edited edited = desk.edited(item).orElseThrow();
        Drafts.Facts facts = Drafts.Facts.of(edited.draft());

        desk.save(
                item.id(),
                edited,
                new Drafts.Facts(
                        "1102/QĐ-UBND",
                        facts.type(),
                        facts.title(),
                        facts.issuer(),
                        facts.issuedOn(),
                        null,
                        facts.signer(),
                        facts.audience()));
        desk.act(List.of(item.id()), ReviewDesk.Act.FOR_STAFF);

        LegalText text = text(item);
        assertThat(text.summary().number()).isEqualTo("1102/QĐ-UBND");
        assertThat(text.summary().audience()).isEqualTo(Audience.STAFF);
    }

    @Test
    void publishesNoNumbersOfPeopleUntilTheyAreBlottedOut() {
        ReviewItem item = brought(
                "c.txt",
                Papers.decision(
                        "103/QĐ-UBND",
                        "Về việc khen thưởng",
                        "Khen bà Lan, CCCD 001185012345, điện thoại 0912 345 678.",
                        "Hai."));

        assertThat(item.state()).isEqualTo(ItemState.NEEDS_REVIEW);
        assertThatThrownBy(() -> cataloguing.publish(item.document()))
                .isInstanceOf(CataloguingException.class)
                .hasMessageContaining("intake.stop.personal");
        assertThat(stops.of(item.document()))
                .singleElement()
                .satisfies(stop -> assertThat(stop.places())
                        .extracting(Stops.Place::provision, Stops.Place::masked)
                        .containsExactly(tuple("Điều 1", "••••••••••45"), tuple("Điều 1", "•••• ••• •78")));

        assertThat(stops.redact(item.document())).isEqualTo(2);
        desk.publish(item.id());

        assertThat(text(item).provisions().toString())
                .contains("CCCD [đã che], điện thoại [đã che].")
                .doesNotContain("0912");
    }

    @Test
    void publishesThemForAReasonAndOnlyTheWordsItWasGivenFor() {
        ReviewItem item = brought(
                "d.txt", Papers.decision("104/QĐ-UBND", "Về việc trực", "Đường dây nóng 0912 345 678.", "Hai."));
        DocumentId id = item.document();

        assertThatThrownBy(() -> stops.clear(id, Stops.Kind.PERSONAL, "vì")).isInstanceOf(CataloguingException.class);
        stops.clear(id, Stops.Kind.PERSONAL, "Số trực công khai của ủy ban");
        stops.check(id);
        Cataloguing.Edition edition = cataloguing.edition(id);
        cataloguing.revise(
                id,
                edition.revision(),
                Drafts.with(
                        edition.draft(),
                        "Về việc trực 0987 654 321",
                        edition.draft().provisions()));

        assertThatThrownBy(() -> stops.check(id)).isInstanceOf(CataloguingException.class);
    }

    @Test
    void stopsWhatIsMarkedForInternalUse() {
        ReviewItem item = brought(
                "e.txt", "LƯU HÀNH NỘI BỘ\n" + Papers.decision("105/QĐ-UBND", "Về việc nội bộ", "Một.", "Hai."));

        assertThat(text(item).summary().audience()).isEqualTo(Audience.STAFF);
        assertThat(desk.act(List.of(item.id()), ReviewDesk.Act.PUBLISH).refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.why().key()).isEqualTo("intake.stop.internal"));
        assertThat(brought("m.txt", "MẬT\n" + Papers.decision("106/QĐ-UBND", "Về việc mật", "Một.", "Hai."))
                        .state())
                .isEqualTo(ItemState.REFUSED);
    }

    @Test
    void showsWhatAFileIsTheSameAs() {
        String words = Papers.decision("107/QĐ-UBND", "Về việc trùng", words("trùng"), "Hai.");
        ReviewItem first = brought("g.txt", words);
        ReviewItem bytes = brought("g-lai.txt", words);
        ReviewItem identity = brought("g-sua.txt", words.replace("thứ sáu", "thứ hai"));
        ReviewItem near = brought("g-khac.txt", words.replace("107/QĐ", "1107/QĐ"));

        assertThat(bytes.state()).isEqualTo(ItemState.DUPLICATE);
        assertThat(identity.state()).isEqualTo(ItemState.DUPLICATE);
        assertThat(near.state()).isEqualTo(ItemState.NEEDS_REVIEW);
        assertThat(List.of(bytes, identity, near))
                .flatExtracting(item -> duplicates.of(item.id()))
                .extracting(Duplicates.Twin::other, Duplicates.Twin::kind)
                .containsExactly(
                        tuple(first.document(), Duplicates.Kind.SAME_BYTES),
                        tuple(first.document(), Duplicates.Kind.SAME_IDENTITY),
                        tuple(first.document(), Duplicates.Kind.NEAR_TEXT));

        duplicates.decide(identity.id(), first.document(), Duplicates.Decision.REPLACE);
        duplicates.decide(near.id(), first.document(), Duplicates.Decision.SAME);

        assertThat(text(first).provisions().toString()).contains("thứ hai");
        assertThat(cataloguing.versions(first.document())).hasSize(1);
        assertThat(library.find(near.document(), Viewer.LIBRARIAN)).isEmpty();
        assertThat(desk.find(near.id()).orElseThrow().document()).isEqualTo(first.document());
    }

    @Test
    void proposesTheDeathOfWhatIsRepealedAndOfWhatDetailsIt() {
        ReviewItem parent = published(
                "h1.txt", Papers.decision("108/QĐ-UBND", "Ban hành quy chế một cửa", words("quy chế"), "Hai."));
        ReviewItem child = published(
                "h2.txt",
                Papers.decision(
                        "109/QĐ-UBND",
                        "Hướng dẫn thi hành Quyết định số 108/QĐ-UBND ngày 03 tháng 5 năm 2024",
                        "Một.",
                        "Hai."));
        published(
                "h3.txt",
                Papers.decision(
                        "110/QĐ-UBND",
                        "Về việc bãi bỏ một quyết định",
                        "Bãi bỏ Quyết định số 108/QĐ-UBND ngày 03 tháng 5 năm 2024.",
                        "Quyết định này có hiệu lực kể từ ngày ký."));

        Proposal repeal = about(parent.document());
        assertThat(repeal.why()).isEqualTo(Why.REPEALED);
        assertThat(repeal.ownKey()).isEqualTo("art-1");
        proposals.confirm(repeal.id(), "Bị bãi bỏ bởi 110/QĐ-UBND (Điều 1)");

        assertThat(text(parent).summary().validity()).isEqualTo(Validity.EXPIRED);
        assertThat(text(parent).validityConfirmedBy()).isEqualTo("thu-thu");
        assertThat(about(child.document()).why()).isEqualTo(Why.PARENT);
        proposals.decline(about(child.document()).id());
        assertThat(text(child).summary().validity()).isEqualTo(Validity.UNKNOWN);
    }

    @Test
    void proposesAtNightWhatFollowsForDocumentsThatCameInBulk() {
        ReviewItem parent =
                published("h4.txt", Papers.decision("114/QĐ-UBND", "Ban hành quy chế tiếp dân", words("tiếp"), "Hai."));
        published(
                "h5.txt",
                Papers.decision(
                        "115/QĐ-UBND",
                        "Về việc bãi bỏ quy chế tiếp dân",
                        "Bãi bỏ Quyết định số 114/QĐ-UBND ngày 03 tháng 5 năm 2024.",
                        "Quyết định này có hiệu lực kể từ ngày ký."));
        // as bulk imports leave it: related and published, and nobody was told
        jdbc.sql("delete from intake_validity").update();

        assertThat(proposals.sweep()).isGreaterThanOrEqualTo(2);
        assertThat(about(parent.document()).why()).isEqualTo(Why.REPEALED);

        proposals.decline(about(parent.document()).id());
        proposals.sweep();
        assertThat(proposals.about(parent.document()))
                .extracting(Proposal::state)
                .containsExactly(ValidityProposals.State.DECLINED);
    }

    @Test
    void endsAPlanWithItsPeriodOnlyWhenAPersonAgrees() {
        ReviewItem plan = published(
                "k.txt",
                Papers.decision("111/KH-UBND", "Tuyên truyền năm 2024", words("tuyên truyền"), "Hai.")
                        .replace("QUYẾT ĐỊNH", "KẾ HOẠCH"));

        Proposal end = about(plan.document());
        assertThat(end.why()).isEqualTo(Why.PERIOD);
        proposals.confirm(end.id(), "Kế hoạch đã hết kỳ thực hiện từ ngày 01/01/2025.");
        assertThat(text(plan).validityConfirmedBy()).isEqualTo("thu-thu");
    }

    @Test
    void triesARefusedFileAgain() {
        ReviewItem refused = brought("l.pdf", "<html><body>404 - File not found</body></html>");

        assertThat(refused.state()).isEqualTo(ItemState.REFUSED);
        assertThat(desk.act(List.of(refused.id()), ReviewDesk.Act.RETRY).done()).isEqualTo(1);
        await(() -> desk.find(refused.id()).orElseThrow().state() == ItemState.REFUSED);
        assertThat(desk.steps(refused.id()))
                .extracting(ReviewItem.Step::state)
                .containsExactly(ItemState.RECEIVED, ItemState.REFUSED, ItemState.RECEIVED, ItemState.REFUSED);
    }

    @Test
    void takesFilesOutOfAFolderOnceTheyStopGrowing(@TempDir Path folder) throws IOException {
        WatchedFolder watched = new WatchedFolder(folder, Duration.ZERO, imports, jdbc, manager, texts);
        Path good = Files.writeString(
                Files.createDirectory(folder.resolve("goc")).resolve("tot.txt"),
                Papers.decision("112/QĐ-UBND", "Về việc thư mục", words("thư mục"), "Hai."));
        Path bad = Files.writeString(folder.resolve("hong.pdf"), "<html><body>404 - File not found</body></html>");
        Path half = Files.writeString(folder.resolve("nua.pdf.part"), "%PDF");
        watched.look();
        assertThat(good).as("seen once").exists();
        Files.writeString(bad, "<html><body>404 - File not found, still growing</body></html>");
        watched.look();
        assertThat(good).doesNotExist();
        assertThat(bad).as("changed since it was seen").exists();

        await(() -> {
            watched.look();
            return Files.exists(folder.resolve("done/tot.txt")) && Files.exists(folder.resolve("refused/hong.pdf"));
        });
        assertThat(folder.resolve("refused/hong.pdf.ly-do.txt")).content().contains("hong.pdf");
        assertThat(half).exists();
        assertThat(folder.resolve("processing")).isEmptyDirectory();
        assertThat(library.byNumber("112/QĐ-UBND", Viewer.LIBRARIAN)).hasSize(1);
    }

    @Test
    void makesAnImportOfWhatACrashLeftInTheFolderOnce(@TempDir Path folder) throws IOException {
        Path left = Files.createDirectories(folder.resolve("processing/" + UUID.randomUUID()));
        Files.writeString(left.resolve("sot.txt"), Papers.decision("113/QĐ-UBND", "Về việc sót", words("sót"), "Hai."));
        WatchedFolder watched = new WatchedFolder(folder, Duration.ZERO, imports, jdbc, manager, texts);
        await(() -> {
            watched.look();
            return Files.exists(folder.resolve("done/sot.txt"));
        });
        assertThat(jdbc.sql("select count(*) from intake_item where name = 'sot.txt'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void holdsAnImportUpAndLetsItGoOn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 40; i++) {
                zip.putNextEntry(new ZipEntry("tep-" + i + ".txt"));
                zip.write(Papers.decision((2000 + i) + "/QĐ-UBND", "Về việc thứ " + i, "Một " + i + ".")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        UUID id = imports.start(new ByteArrayInputStream(bytes.toByteArray()), "nhieu.zip");
        await(() -> imports.find(id).orElseThrow().done() > 2);
        assertThat(imports.pause(id)).isTrue();
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(JobState.PAUSED);
        assertThat(imports.pause(id)).isFalse();

        assertThat(imports.resume(id)).isTrue();
        await(() -> imports.find(id).orElseThrow().state().isOver());
        assertThat(imports.find(id).orElseThrow().counts()).isEqualTo(new Job.Counts(40, 0, 0, 0));
        assertThat(imports.xlsx(id, Locale.of("vi"))).startsWith('P', 'K');
    }

    @Test
    @WithMockUser(roles = "STAFF", setupBefore = TestExecutionEvent.TEST_EXECUTION)
    void isForLibrarians() {
        assertThatThrownBy(desk::counts).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> proposals.open(PageRequest.of(0, 1))).isInstanceOf(AccessDeniedException.class);
    }

    /** The long words with another one after every third: no run of five is that of another test. */
    private static String words(String other) {
        return LONG.replaceAll("(\\S+ \\S+ \\S+) ", "$1 " + other + " ");
    }

    private Proposal about(DocumentId document) {
        return proposals.about(document).stream()
                .filter(proposal -> proposal.document().equals(document))
                .filter(proposal -> proposal.state() == ValidityProposals.State.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private LegalText text(ReviewItem item) {
        return library.find(item.document(), Viewer.LIBRARIAN).orElseThrow();
    }

    private ReviewItem published(String name, String text) {
        ReviewItem item = brought(name, text);
        desk.publish(item.id());
        return item;
    }

    private ReviewItem brought(String name, String text) {
        UUID id = imports.startSingle(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
        await(() -> imports.find(id).map(Job::state).orElseThrow().isOver());
        return desk.list(null, id, PageRequest.of(0, 5)).getContent().getFirst();
    }

    private static void await(java.util.function.BooleanSupplier over) {
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        while (!over.getAsBoolean() && Instant.now().isBefore(until)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
        assertThat(over.getAsBoolean()).isTrue();
    }
}
