package vn.cchc.library.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing.Outcome;
import vn.cchc.library.Cataloguing.Outcome.Kind;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentPublished;
import vn.cchc.library.DocumentRevised;
import vn.cchc.library.DocumentWithdrawn;
import vn.cchc.library.LegalText;
import vn.cchc.library.Provision;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;

/** What imports do to the library, and how that is taken back. */
abstract class StoringBehaviour extends LibraryDatabase {

    private static final String LAW = "73/2021/QH14";

    private static Draft law() {
        return Draft.of(LAW).by("Quốc hội").in(2021).titled("Luật Phòng, chống ma túy");
    }

    @Test
    void publishesWhatIsNewAndRefusesOnlyWhatIsWrong() {
        List<Outcome> outcomes = cataloguing.store(
                List.of(
                        law().article(1, "chữ").build(),
                        Draft.of("1/KH-SNV").titled(" ").build(),
                        Draft.of("2/KH-SNV").about("task-9").build(),
                        Draft.of("3/KH-SNV").in(2024).build()),
                FIRST_IMPORT);

        assertThat(outcomes)
                .extracting(Outcome::kind)
                .containsExactly(Kind.ADDED, Kind.REFUSED, Kind.REFUSED, Kind.ADDED);
        assertThat(outcomes)
                .extracting(Outcome::reason)
                .containsExactly(null, "library.refused.title-missing", "library.refused.topic-unknown", null);
        assertThat(outcomes.get(2).arguments()).containsExactly("task-9");
        assertThat(outcomes.getFirst().slug()).isEqualTo("73-2021-qh14");
        assertThat(library.find("73-2021-qh14", Viewer.ANYONE).orElseThrow().publishedAt())
                .isNotNull();
        assertThat(heard.events)
                .containsExactly(
                        new DocumentPublished(id(outcomes.get(0))), new DocumentPublished(id(outcomes.get(3))));
        assertThat(heard.audit).containsExactly("import.stored import:" + FIRST_IMPORT);
    }

    @Test
    void changesNothingWhenTheSameComesAgain() {
        List<DocumentDraft> drafts = List.of(
                law().article(1, "một")
                        .article(2, "hai")
                        .implementing("1/2020/NĐ-CP")
                        .build(),
                Draft.of("3/KH-SNV").in(2024).article(1, "ba").build());
        cataloguing.store(drafts, FIRST_IMPORT);
        LegalText before = library.find("73-2021-qh14", Viewer.ANYONE).orElseThrow();
        heard.forget();

        for (var importId : List.of(FIRST_IMPORT, SECOND_IMPORT, SECOND_IMPORT)) {
            assertThat(cataloguing.store(drafts, importId))
                    .extracting(Outcome::kind)
                    .containsOnly(Kind.UNCHANGED);
        }

        assertThat(library.find("73-2021-qh14", Viewer.ANYONE)).contains(before);
        assertThat(heard.events).isEmpty();
        assertThat(heard.audit).isEmpty();
    }

    @Test
    void knowsTheSameTextInAnotherUnicodeFormOrLineEnding() {
        store(law().article(1, "Quản lý\nma túy"), FIRST_IMPORT);
        Draft decomposed = Draft.of(LAW)
                .by("Quốc hội")
                .in(2021)
                .titled(java.text.Normalizer.normalize("Luật Phòng, chống ma túy", java.text.Normalizer.Form.NFD))
                .article(1, java.text.Normalizer.normalize("Quản lý\r\nma túy ", java.text.Normalizer.Form.NFD));
        assertThat(store(decomposed, SECOND_IMPORT).kind()).isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void keepsKeysAndTheFormerTextWhenTheTextChanges() {
        DocumentId id = id(store(law().article(1, "một").article(2, "hai").article(2, "hai nữa"), FIRST_IMPORT));
        assertThat(store(
                                law().article(1, "một")
                                        .article(2, "hai sửa")
                                        .article(2, "hai nữa")
                                        .article(3, "ba"),
                                SECOND_IMPORT)
                        .kind())
                .isEqualTo(Kind.CHANGED);

        assertThat(read(id).provisions())
                .extracting(Provision::key)
                .containsExactly("art-1", "art-2", "art-2~2", "art-3");
        assertThat(cataloguing.versions(id))
                .singleElement()
                .satisfies(version -> assertThat(version.provisions())
                        .extracting(Provision::text)
                        .containsExactly("một", "hai", "hai nữa"));
        assertThat(heard.events).containsExactly(new DocumentPublished(id), new DocumentRevised(id));
    }

    @Test
    void refusesASecondDifferentDraftOfOneDocumentWithinAnImport() {
        List<Outcome> outcomes = cataloguing.store(
                List.of(
                        law().article(1, "một").build(),
                        law().article(1, "khác").build(),
                        law().article(1, "một").build()),
                FIRST_IMPORT);
        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Kind.ADDED, Kind.REFUSED, Kind.UNCHANGED);
        assertThat(outcomes.get(1).reason()).isEqualTo("library.refused.same-identity");
        assertThat(outcomes.get(1).arguments()).containsExactly(LAW, "Quốc hội", "2021");
        assertThat(outcomes.get(1).slug()).isEqualTo("73-2021-qh14");

        assertThat(store(law().article(1, "khác"), FIRST_IMPORT).kind()).isEqualTo(Kind.REFUSED);
        assertThat(store(law().article(1, "một"), SECOND_IMPORT).kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(store(law().article(1, "khác"), SECOND_IMPORT).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void knowsALawWhetherItsDayOrOnlyItsYearIsStated() {
        store(law().article(1, "một"), FIRST_IMPORT);
        Draft dated = Draft.of(LAW).by("Quốc hội").on("2021-03-30").article(1, "một");
        assertThat(store(dated, SECOND_IMPORT).kind()).isEqualTo(Kind.CHANGED);
        assertThat(library.byNumber(LAW, Viewer.ANYONE)).hasSize(1);
    }

    @Test
    void neverOverwritesAnEditWithTheDraftItHadBefore() {
        DocumentId id = id(store(law().article(1, "một"), FIRST_IMPORT));
        revise(id, law().titled("Tên đã sửa").article(1, "một").build());
        assertThat(store(law().article(1, "một"), SECOND_IMPORT).kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(read(id).summary().title()).isEqualTo("Tên đã sửa");
    }

    @Test
    void leavesToLibrariansWhoMayReadAndWhatIsInForce() {
        DocumentId narrowed = id(store(law().article(1, "một"), FIRST_IMPORT));
        revise(
                narrowed,
                law().article(1, "một")
                        .readBy(Audience.LIBRARIANS)
                        .about("task-1")
                        .build());
        cataloguing.confirmValidity(narrowed, Validity.EXPIRED, "Luật mới");
        DocumentId withdrawn = id(store(Draft.of("3/KH-SNV").in(2024), FIRST_IMPORT));
        cataloguing.withdraw(withdrawn);

        store(law().article(1, "hai").valid(Validity.IN_FORCE), SECOND_IMPORT);
        store(Draft.of("3/KH-SNV").in(2024).article(1, "chữ"), SECOND_IMPORT);

        LegalText text = read(narrowed);
        assertThat(text.provisions()).extracting(Provision::text).containsExactly("hai");
        assertThat(text.summary().audience()).isEqualTo(Audience.LIBRARIANS);
        assertThat(text.summary().validity()).isEqualTo(Validity.EXPIRED);
        assertThat(text.validityConfirmedBy()).isEqualTo("thu.thu");
        assertThat(text.topics()).containsExactly("task-1");
        assertThat(read(withdrawn).summary().state()).isEqualTo(PublicationState.WITHDRAWN);
        assertThat(library.count(Viewer.STAFF)).isZero();
    }

    @Test
    void keepsRelationsThatANewDraftSaysNothingAbout() {
        DocumentId target = id(store(Draft.of("1/2020/NĐ-CP").by("Chính phủ").article(1, "gốc"), FIRST_IMPORT));
        DocumentId id = id(store(
                law().article(1, "một").article(2, "hai").relating("art-2", "1/2020/NĐ-CP", null, null, "art-1"),
                FIRST_IMPORT));
        store(law().article(1, "một sửa"), SECOND_IMPORT);
        store(Draft.of("1/2020/NĐ-CP").by("Chính phủ").article(1, "gốc sửa"), SECOND_IMPORT);

        assertThat(read(id).relations()).singleElement().satisfies(relation -> {
            assertThat(relation.ownKey()).isNull();
            assertThat(relation.otherKey()).isEqualTo("art-1");
            assertThat(relation.other()).isNotNull();
        });
        assertThat(read(target).relations()).hasSize(1);
    }

    @Test
    void takesAnImportBackPrecisely() {
        DocumentId kept = id(store(law().article(1, "một").article(2, "hai").about("task-1"), FIRST_IMPORT));
        LegalText before = read(kept);
        List<Outcome> second = cataloguing.store(
                List.of(
                        law().titled("Tên khác")
                                .article(1, "khác")
                                .about("task-2")
                                .implementing("2/KH-SNV")
                                .build(),
                        Draft.of("2/KH-SNV").in(2024).article(1, "mới").build(),
                        Draft.of("3/KH-SNV").in(2024).build()),
                SECOND_IMPORT);
        heard.forget();

        assertThat(cataloguing.undo(SECOND_IMPORT, 2)).isEqualTo(2);
        assertThat(cataloguing.undo(SECOND_IMPORT, 2)).isEqualTo(1);
        assertThat(cataloguing.undo(SECOND_IMPORT, 2)).isZero();

        LegalText after = read(kept);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("revision", "updatedAt")
                .isEqualTo(before);
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(cataloguing.versions(kept)).isEmpty();
        assertThat(library.count(Viewer.LIBRARIAN)).isEqualTo(1);
        assertThat(heard.events)
                .containsExactlyInAnyOrder(
                        new DocumentRevised(kept),
                        new DocumentWithdrawn(id(second.get(1))),
                        new DocumentWithdrawn(id(second.get(2))));
        assertThat(store(law().article(1, "một").article(2, "hai").about("task-1"), FIRST_IMPORT)
                        .kind())
                .isEqualTo(Kind.UNCHANGED);
    }

    @Test
    void takesAnEarlierImportBackWithoutTouchingALaterOne() {
        DocumentId id = id(store(law().article(1, "một"), FIRST_IMPORT));
        store(law().article(1, "hai"), SECOND_IMPORT);

        cataloguing.undo(FIRST_IMPORT, 10);
        assertThat(read(id).provisions()).extracting(Provision::text).containsExactly("hai");
        cataloguing.undo(SECOND_IMPORT, 10);
        assertThat(library.count(Viewer.LIBRARIAN)).isZero();
    }

    @Test
    void leavesWhatALibrarianEditedSinceWhenAnImportIsTakenBack() {
        DocumentId edited = id(store(law().article(1, "một"), FIRST_IMPORT));
        revise(edited, law().article(1, "một, đã hiệu đính").build());
        assertThat(cataloguing.undo(FIRST_IMPORT, 10)).isEqualTo(1);
        assertThat(cataloguing.undo(FIRST_IMPORT, 10)).isZero();
        assertThat(read(edited).provisions()).extracting(Provision::text).containsExactly("một, đã hiệu đính");
    }

    @Test
    void storesEachDocumentOnceWhenTwoImportsBringTheSame() throws Exception {
        List<DocumentDraft> drafts = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            drafts.add(Draft.of(n + "/KH-SNV").in(2024).article(1, "chữ " + n).build());
        }
        List<DocumentDraft> reversed = new ArrayList<>(drafts);
        Collections.reverse(reversed);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<Outcome>>> both = List.of(
                    threads.submit(() -> storeSignedIn(drafts, FIRST_IMPORT)),
                    threads.submit(() -> storeSignedIn(reversed, SECOND_IMPORT)));
            int added = 0;
            for (Future<List<Outcome>> one : both) {
                added += (int)
                        one.get().stream().filter(o -> o.kind() == Kind.ADDED).count();
            }
            assertThat(added).isEqualTo(40);
        }
        assertThat(library.count(Viewer.ANYONE)).isEqualTo(40);
    }

    @Test
    void linksTheSameRelationsInWhateverOrderDocumentsArrive() {
        List<DocumentDraft> drafts = List.of(
                Draft.of("33/KH-UBND").by("UBND xã A").on("2019-01-11").build(),
                Draft.of("33/KH-UBND").by("UBND xã B").on("2019-02-02").build(),
                Draft.of("76/NQ-CP").by("Chính phủ").in(2021).build(),
                Draft.of("1/BC-SNV")
                        .in(2022)
                        .implementing("76/NQ-CP")
                        .implementing("33/KH-UBND")
                        .build(),
                Draft.of("2/BC-SNV")
                        .in(2022)
                        .relating(null, "33/KH-UBND", "UBND xã A", null, null)
                        .build(),
                Draft.of("3/BC-SNV")
                        .in(2022)
                        .relating(null, "33/KH-UBND", null, "2019-02-02", null)
                        .build(),
                Draft.of("4/BC-SNV")
                        .in(2022)
                        .relating(null, "33/KH-UBND", "UBND xã C", null, null)
                        .build());
        Random random = new Random(7);
        for (int round = 0; round < 6; round++) {
            jdbc.update("delete from legal_document");
            List<DocumentDraft> shuffled = new ArrayList<>(drafts);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(draft -> cataloguing.store(List.of(draft), FIRST_IMPORT));

            TreeMap<String, List<String>> links = new TreeMap<>();
            for (int n = 1; n <= 4; n++) {
                LegalText report =
                        library.find(n + "-bc-snv-2022", Viewer.ANYONE).orElseThrow();
                links.put(
                        String.valueOf(report.summary().number()),
                        report.relations().stream()
                                .map(r -> r.other() == null
                                        ? "?"
                                        : r.other().number() + " " + r.other().issuer())
                                .toList());
            }
            assertThat(links)
                    .hasToString("{1/BC-SNV=[76/NQ-CP Chính phủ, ?], 2/BC-SNV=[33/KH-UBND UBND xã A],"
                            + " 3/BC-SNV=[33/KH-UBND UBND xã B], 4/BC-SNV=[?]}");
        }
    }

    private List<Outcome> storeSignedIn(List<DocumentDraft> drafts, java.util.UUID importId) {
        signIn("ROLE_LIBRARIAN");
        return cataloguing.store(drafts, importId);
    }

    private static DocumentId id(Outcome outcome) {
        DocumentId id = outcome.id();
        assertThat(id).as(outcome.toString()).isNotNull();
        return id;
    }
}
