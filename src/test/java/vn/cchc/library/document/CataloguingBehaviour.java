package vn.cchc.library.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.cchc.library.Audience;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentPublished;
import vn.cchc.library.DocumentRevised;
import vn.cchc.library.DocumentWithdrawn;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library;
import vn.cchc.library.Provision;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;

/** What a librarian does to one document, and what is refused. */
abstract class CataloguingBehaviour extends LibraryDatabase {

    @Test
    void keepsEverythingADraftSays() {
        Draft draft = Draft.of("16/kh-stttt")
                .by("Sở TT&TT tỉnh Minh Họa")
                .on("2020-03-23")
                .about("task-2", "group-10")
                .from("https://example.vn/ke-hoach")
                .article(1, "1. Khoản một\n2. Khoản hai")
                .relating("art-1/cl-2", "2784/QĐ-UBND", "UBND tỉnh Minh Họa", "2017-10-09", "part-2");

        DocumentId id = cataloguing.add(draft.build());

        LegalText text = read(id);
        assertThat(text.summary().slug()).isEqualTo("16-kh-stttt-2020");
        assertThat(text.summary().number()).isEqualTo("16/KH-STTTT");
        assertThat(text.summary().year()).isEqualTo(2020);
        assertThat(text.summary().state()).isEqualTo(PublicationState.DRAFT);
        assertThat(text.topics()).containsExactlyInAnyOrder("task-2", "group-10");
        assertThat(text.provisions())
                .containsExactly(new Provision("art-1", "Điều 1", "Điều số 1", "1. Khoản một\n2. Khoản hai"));
        assertThat(text.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.ownKey()).isEqualTo("art-1/cl-2");
            assertThat(relation.otherNumber()).isEqualTo("2784/QĐ-UBND");
            assertThat(relation.other()).isNull();
        });
        assertThat(cataloguing.edition(id).draft()).isEqualTo(DraftCleaning.clean(draft.build()));
        assertThat(heard.audit).containsExactly("document.added document:16-kh-stttt-2020");
    }

    @Test
    void letsOnlyLibrariansAndAdministratorsChangeTheLibrary() {
        DocumentId id = cataloguing.add(Draft.of("1/KH-SNV").on("2024-01-02").build());
        for (String role : List.of("ROLE_RESIDENT", "ROLE_STAFF", "ROLE_ORGANIZER", "ROLE_JUDGE")) {
            signIn(role);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> cataloguing.publish(id));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> store(Draft.of("2/KH-SNV"), FIRST_IMPORT));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(
                            () -> library.catalogue("", List.of(), org.springframework.data.domain.Pageable.unpaged()));
        }
        signIn("ROLE_ADMIN");
        cataloguing.publish(id);
        assertThat(read(id).summary().state()).isEqualTo(PublicationState.PUBLISHED);
    }

    @Test
    void refusesASecondDocumentOfOneIdentity() {
        cataloguing.add(
                Draft.of("33/KH-UBND").by("UBND xã Minh Họa").on("2019-01-11").build());

        Draft same = Draft.of("33 / kh-ubnd")
                .by("Ủy ban nhân dân xã Minh Hoạ")
                .on("2019-01-11")
                .titled("Khác");
        refused("library.refused.same-identity", () -> cataloguing.add(same.build()));

        cataloguing.add(
                Draft.of("33/KH-UBND").by("UBND xã Minh Họa").on("2020-01-11").build());
        cataloguing.add(
                Draft.of("33/KH-UBND").by("UBND xã Kim Sơn").on("2019-01-11").build());
        assertThat(library.byNumber("33-kh-ubnd", Viewer.LIBRARIAN)).hasSize(3);
    }

    @Test
    void refusesOneOfTwoThatAddTheSameIdentityAtOnce() throws Exception {
        for (int round = 1; round <= 5; round++) {
            String number = round + "/KH-SNV";
            List<String> results = atOnce(
                    () -> cataloguing.add(
                            Draft.of(number).on("2024-05-06").titled("Bản một").build()),
                    () -> cataloguing.add(
                            Draft.of(number).on("2024-05-06").titled("Bản hai").build()));
            assertThat(results).containsExactlyInAnyOrder("done", "library.refused.same-identity");
        }
        assertThat(library.count(Viewer.LIBRARIAN)).isEqualTo(5);
    }

    @Test
    void givesTwoThatWantTheSameAddressAtOnceOneEach() throws Exception {
        List<String> results = atOnce(
                () -> cataloguing.add(
                        Draft.of("5/KH-UBND").by("UBND xã A").on("2024-05-06").build()),
                () -> cataloguing.add(
                        Draft.of("5/KH-UBND").by("UBND xã B").on("2024-05-06").build()));
        assertThat(results).containsExactly("done", "done");
        assertThat(library.byNumber("5/KH-UBND", Viewer.LIBRARIAN)).hasSize(2);
    }

    @Test
    void refusesTheSecondOfTwoRevisionsAtOnce() throws Exception {
        DocumentId id = cataloguing.add(
                Draft.of("1/KH-SNV").on("2024-01-02").article(1, "cũ").build());
        int revision = cataloguing.edition(id).revision();

        List<String> results = atOnce(
                () -> reviseTo(id, revision, "của người thứ nhất"), () -> reviseTo(id, revision, "của người thứ hai"));

        assertThat(results).containsExactlyInAnyOrder("done", "library.refused.stale");
        assertThat(cataloguing.versions(id))
                .singleElement()
                .satisfies(version ->
                        assertThat(version.provisions().getFirst().text()).isEqualTo("cũ"));
    }

    @Test
    void keepsFormerTextsWithWhoReplacedThem() {
        DocumentId id = cataloguing.add(
                Draft.of("1/KH-SNV").on("2024-01-02").article(1, "một").build());
        revise(id, Draft.of("1/KH-SNV").on("2024-01-02").article(1, "hai").build());
        revise(
                id,
                Draft.of("1/KH-SNV")
                        .on("2024-01-02")
                        .titled("Tên khác")
                        .article(1, "hai")
                        .build());
        revise(id, Draft.of("1/KH-SNV").on("2024-01-02").titled("Tên khác").build());

        assertThat(read(id).textVersion()).isEqualTo(3);
        assertThat(read(id).provisions()).isEmpty();
        assertThat(cataloguing.versions(id))
                .satisfiesExactly(
                        second -> {
                            assertThat(second.number()).isEqualTo(2);
                            assertThat(second.provisions().getFirst().text()).isEqualTo("hai");
                        },
                        first -> {
                            assertThat(first.number()).isEqualTo(1);
                            assertThat(first.replacedBy()).isEqualTo("thu.thu");
                            assertThat(first.provisions().getFirst().text()).isEqualTo("một");
                        });
    }

    @Test
    void showsAFormerTextOnlyToWhoCouldReadIt() {
        DocumentId id = cataloguing.add(draftSaying("nháp").build());
        revise(id, draftSaying("cho cán bộ").readBy(Audience.STAFF).build());
        cataloguing.publish(id);
        revise(id, draftSaying("cho mọi người").build());
        revise(id, draftSaying("hiện hành").build());

        assertThat(library.formerTexts(id, Viewer.LIBRARIAN))
                .extracting(Library.FormerText::number)
                .containsExactly(3, 2, 1);
        assertThat(library.formerTexts(id, Viewer.STAFF))
                .extracting(Library.FormerText::number)
                .containsExactly(3, 2);
        assertThat(library.formerTexts(id, Viewer.ANYONE))
                .extracting(Library.FormerText::number)
                .containsExactly(3);
        assertThat(library.formerText(id, 3, Viewer.ANYONE))
                .hasValueSatisfying(text -> assertThat(text.getFirst().text()).isEqualTo("cho mọi người"));
        assertThat(library.formerText(id, 2, Viewer.ANYONE)).isEmpty();
        assertThat(library.formerText(id, 1, Viewer.STAFF)).isEmpty();

        cataloguing.withdraw(id);
        assertThat(library.formerTexts(id, Viewer.STAFF)).isEmpty();
        assertThat(library.formerText(id, 3, Viewer.ANYONE)).isEmpty();
    }

    private static Draft draftSaying(String words) {
        return Draft.of("7/KH-SNV").on("2024-01-02").article(1, words);
    }

    @Test
    void publishesWithdrawsAndPublishesAgain() {
        DocumentId id = cataloguing.add(Draft.of("1/KH-SNV").on("2024-01-02").build());
        refused("library.refused.not-published", () -> cataloguing.withdraw(id));
        cataloguing.publish(id);
        refused("library.refused.already-published", () -> cataloguing.publish(id));
        refused("library.refused.discard-published", () -> cataloguing.discard(id));
        cataloguing.withdraw(id);
        refused("library.refused.discard-published", () -> cataloguing.discard(id));
        refused("library.refused.not-published", () -> cataloguing.withdraw(id));
        cataloguing.publish(id);

        assertThat(heard.events)
                .containsExactly(new DocumentPublished(id), new DocumentWithdrawn(id), new DocumentPublished(id));
        assertThat(heard.audit)
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("document.added", "document.published", "document.withdrawn", "document.published");
    }

    @Test
    void discardsADraftForGood() {
        DocumentId id = cataloguing.add(
                Draft.of("1/KH-SNV").on("2024-01-02").article(1, "chữ").build());
        cataloguing.discard(id);
        assertThat(library.find(id, Viewer.LIBRARIAN)).isEmpty();
        refused("library.refused.unknown-document", () -> cataloguing.publish(id));
        cataloguing.add(Draft.of("1/KH-SNV").on("2024-01-02").build());
    }

    @Test
    void remembersWhoConfirmedAValidityUntilItChanges() {
        DocumentId id = cataloguing.add(Draft.of("1/KH-SNV").on("2024-01-02").build());
        refused("library.refused.basis-missing", () -> cataloguing.confirmValidity(id, Validity.EXPIRED, " "));
        cataloguing.confirmValidity(id, Validity.EXPIRED, "Điều 2 của 9/KH-SNV");

        assertThat(read(id).summary().validity()).isEqualTo(Validity.EXPIRED);
        assertThat(read(id).validityConfirmedBy()).isEqualTo("thu.thu");
        assertThat(read(id).validityConfirmedAt()).isNotNull();
        assertThat(heard.events).containsExactly(new DocumentRevised(id));

        revise(id, cataloguing.edition(id).draft());
        assertThat(read(id).validityConfirmedBy()).isEqualTo("thu.thu");
        revise(
                id,
                Draft.of("1/KH-SNV").on("2024-01-02").valid(Validity.IN_FORCE).build());
        assertThat(read(id).validityConfirmedBy()).isNull();
    }

    @Test
    void redirectsTheFormerAddressOfWhatWasPublished() {
        DocumentId id = published(Draft.of("16/KH-SNV").on("2020-03-23"));
        revise(id, Draft.of("17/KH-SNV").on("2020-03-23").build());

        assertThat(library.movedTo("16-kh-snv-2020", Viewer.ANYONE)).contains("17-kh-snv-2020");
        assertThat(library.movedTo("17-kh-snv-2020", Viewer.ANYONE)).isEmpty();
        assertThat(library.exists("16-kh-snv-2020", Viewer.ANYONE)).isFalse();

        DocumentId another = published(Draft.of("16/KH-SNV").on("2020-05-05").by("Sở Nội vụ tỉnh Khác"));
        assertThat(read(another).summary().slug()).isEqualTo("16-kh-snv-2020-so-noi-vu-tinh-khac");

        revise(id, Draft.of("16/KH-SNV").on("2020-03-23").build());
        assertThat(read(id).summary().slug()).isEqualTo("16-kh-snv-2020");
        assertThat(library.movedTo("17-kh-snv-2020", Viewer.ANYONE)).contains("16-kh-snv-2020");

        cataloguing.withdraw(id);
        assertThat(library.movedTo("17-kh-snv-2020", Viewer.ANYONE)).isEmpty();
    }

    @Test
    void refusesARelationToAPlaceItsTargetDoesNotHave() {
        published(Draft.of("61/2018/NĐ-CP").by("Chính phủ").article(1, "1. Một khoản\n2. Hai khoản"));
        published(
                Draft.of("62/2018/NĐ-CP").by("Chính phủ").article(1, "Tóm tắt").asSummary());

        Draft wrong = Draft.of("1/KH-SNV").in(2024).relating(null, "61/2018/NĐ-CP", null, null, "art-9");
        refused("library.refused.relation-target-provision", () -> cataloguing.add(wrong.build()));
        assertThat(library.count(Viewer.LIBRARIAN)).isEqualTo(2);

        cataloguing.add(Draft.of("2/KH-SNV")
                .in(2024)
                .relating(null, "61/2018/NĐ-CP", null, null, "art-1/cl-2")
                .relating(null, "62/2018/NĐ-CP", null, null, "art-9")
                .relating(null, "63/2018/NĐ-CP", null, null, "art-9")
                .build());
    }

    @Test
    void findsADocumentInTheCatalogueByAnyOfItsWords() {
        cataloguing.add(Draft.of("16/KH-STTTT")
                .on("2020-03-23")
                .titled("Tuyên truyền 100% cải cách")
                .build());
        published(Draft.of("95/KH-UBND").on("2021-04-21").titled("Thông tin cơ sở"));

        assertThat(catalogue("tuyen TRUYỀN kh 16")).containsExactly("16/KH-STTTT");
        assertThat(catalogue("100%")).containsExactly("16/KH-STTTT");
        assertThat(catalogue("")).containsExactly("95/KH-UBND", "16/KH-STTTT");
        assertThat(catalogue("không có chữ này")).isEmpty();
        assertThat(library.catalogue(
                        "", List.of(PublicationState.DRAFT), org.springframework.data.domain.PageRequest.of(0, 10)))
                .hasSize(1);
    }

    private List<String> catalogue(String words) {
        return library.catalogue(words, List.of(), org.springframework.data.domain.PageRequest.of(0, 10))
                .map(summary -> String.valueOf(summary.number()))
                .getContent();
    }

    private DocumentId reviseTo(DocumentId id, int revision, String text) {
        cataloguing.revise(
                id,
                revision,
                Draft.of("1/KH-SNV").on("2024-01-02").article(1, text).build());
        return id;
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(CataloguingException.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** Starts all at the same moment; each gives "done" or the key of its refusal. */
    @SafeVarargs
    private static List<String> atOnce(Callable<DocumentId>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            List<Future<String>> futures = new ArrayList<>();
            for (Callable<DocumentId> act : acts) {
                futures.add(threads.submit(() -> {
                    signIn("ROLE_LIBRARIAN");
                    start.await();
                    try {
                        act.call();
                        return "done";
                    } catch (CataloguingException refusal) {
                        return refusal.key();
                    }
                }));
            }
            List<String> results = new ArrayList<>();
            for (Future<String> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
