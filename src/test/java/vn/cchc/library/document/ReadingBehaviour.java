package vn.cchc.library.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import vn.cchc.library.Audience;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.LegalText;
import vn.cchc.library.Library.PublicAddress;
import vn.cchc.library.Library.Revision;
import vn.cchc.library.PublicationState;
import vn.cchc.library.Relation;
import vn.cchc.library.Viewer;

/** Who sees what of the library. */
abstract class ReadingBehaviour extends LibraryDatabase {

    private static final List<Viewer> VIEWERS = List.of(
            Viewer.ANYONE,
            Viewer.STAFF,
            Viewer.LIBRARIAN,
            Viewer.LIBRARIAN.published(),
            new Viewer(Set.of(Audience.LIBRARIANS), false),
            new Viewer(EnumSet.noneOf(Audience.class), false));

    @Test
    void showsNobodyWhatTheyMayNotSeeInAnyState() {
        List<Integer> turns = new ArrayList<>(IntStream.range(0, 27).boxed().toList());
        Collections.shuffle(turns, new Random(42));
        TreeMap<Long, DocumentSummary> all = new TreeMap<>();
        for (int n : turns) {
            Audience audience = Audience.values()[(n / 3) % 3];
            Draft draft =
                    Draft.of("7/KH-UBND").by("UBND xã " + n).on("2024-01-01").readBy(audience);
            DocumentId id = cataloguing.add(draft.article(1, "chữ").build());
            int state = n % 3;
            if (state > 0) {
                cataloguing.publish(id);
            }
            if (state == 2) {
                cataloguing.withdraw(id);
            }
            all.put(id.value(), read(id).summary());
        }
        assertThat(all.values().stream()
                        .map(s -> s.state() + " " + s.audience())
                        .distinct())
                .hasSize(9);

        for (Viewer viewer : VIEWERS) {
            Set<DocumentId> allowed = all.values().stream()
                    .filter(summary -> viewer.maySee(summary.state(), summary.audience()))
                    .map(DocumentSummary::id)
                    .collect(Collectors.toSet());
            List<DocumentId> ids =
                    all.values().stream().map(DocumentSummary::id).toList();

            assertThat(library.count(viewer)).isEqualTo(allowed.size());
            assertThat(library.summaries(ids, viewer)).containsOnlyKeys(allowed);
            assertThat(library.texts(ids, viewer))
                    .extracting(text -> text.summary().id())
                    .containsExactlyInAnyOrderElementsOf(allowed);
            assertThat(library.byNumber("7/KH-UBND", viewer))
                    .extracting(DocumentSummary::id)
                    .containsExactlyInAnyOrderElementsOf(allowed);
            assertThat(library.newest(PageRequest.of(0, 100), viewer))
                    .extracting(DocumentSummary::id)
                    .containsExactlyInAnyOrderElementsOf(allowed);
            for (DocumentSummary summary : all.values()) {
                boolean seen = allowed.contains(summary.id());
                assertThat(library.find(summary.id(), viewer).isPresent()).isEqualTo(seen);
                assertThat(library.find(summary.slug(), viewer).isPresent()).isEqualTo(seen);
                assertThat(library.exists(summary.slug(), viewer)).isEqualTo(seen);
            }
        }
    }

    @Test
    void namesOnlyPublicDocumentsInTheSitemapAndOnlyPublishedOnesForTheIndex() {
        DocumentId open = published(Draft.of("1/KH-SNV").in(2024));
        DocumentId staff = published(Draft.of("2/KH-SNV").in(2024).readBy(Audience.STAFF));
        cataloguing.add(Draft.of("3/KH-SNV").in(2024).build());

        assertThat(library.publicAddresses(PageRequest.of(0, 10)))
                .containsExactly(new PublicAddress("1-kh-snv-2024", read(open).updatedAt()));
        assertThat(library.publishedRevisions(0, 10))
                .containsExactly(
                        new Revision(open, read(open).revision()),
                        new Revision(staff, read(staff).revision()));
        assertThat(library.publishedRevisions(open.value(), 10))
                .extracting(Revision::id)
                .containsExactly(staff);
        assertThat(library.publishedRevisions(0, 1)).extracting(Revision::id).containsExactly(open);
    }

    @Test
    void showsAHiddenTargetOnlyByTheNumberStated() {
        DocumentId hidden = cataloguing.add(
                Draft.of("9/KH-SNV").on("2024-01-01").titled("Bí mật").build());
        DocumentId open = published(Draft.of("1/KH-SNV").in(2024).implementing("9/KH-SNV"));

        assertThat(relations(open, Viewer.ANYONE)).singleElement().satisfies(relation -> {
            assertThat(relation.other()).isNull();
            assertThat(relation.otherNumber()).isEqualTo("9/KH-SNV");
            assertThat(relation.otherIssuedOn()).isNull();
        });
        cataloguing.publish(hidden);
        assertThat(relations(open, Viewer.ANYONE))
                .singleElement()
                .satisfies(relation -> assertThat(relation.other().title()).isEqualTo("Bí mật"));
        cataloguing.withdraw(hidden);
        assertThat(relations(open, Viewer.ANYONE).getFirst().other()).isNull();
        assertThat(relations(open, Viewer.LIBRARIAN).getFirst().other()).isNotNull();
    }

    @Test
    void keepsSilentAboutHiddenDocumentsThatActOnAVisibleOne() {
        DocumentId open = published(Draft.of("1/KH-SNV").in(2024).article(1, "chữ"));
        DocumentId hidden = cataloguing.add(Draft.of("9/KH-SNV")
                .in(2024)
                .relating(null, "1/KH-SNV", null, null, "art-1")
                .build());

        assertThat(relations(open, Viewer.ANYONE)).isEmpty();
        assertThat(relations(open, Viewer.LIBRARIAN)).hasSize(1);
        cataloguing.publish(hidden);
        assertThat(relations(open, Viewer.ANYONE)).singleElement().satisfies(relation -> {
            assertThat(relation.outgoing()).isFalse();
            assertThat(relation.ownKey()).isEqualTo("art-1");
            assertThat(relation.other().id()).isEqualTo(hidden);
        });
    }

    @Test
    void doesNotLetAnUnpublishedNamesakeShowByTheLinkItWouldBreak() {
        DocumentId target = published(Draft.of("33/KH-UBND").by("UBND xã A").in(2019));
        DocumentId open = published(Draft.of("1/KH-SNV").in(2024).implementing("33/KH-UBND"));
        DocumentId namesake =
                cataloguing.add(Draft.of("33/KH-UBND").by("UBND xã B").in(2019).build());
        assertThat(relations(open, Viewer.ANYONE).getFirst().other().id()).isEqualTo(target);

        cataloguing.publish(namesake);
        assertThat(relations(open, Viewer.ANYONE).getFirst().other()).isNull();
        cataloguing.withdraw(namesake);
        assertThat(relations(open, Viewer.ANYONE).getFirst().other().id()).isEqualTo(target);
    }

    @Test
    void listsTheNewestFirstAndUnknownDaysLast() {
        published(Draft.of("1/KH-SNV"));
        published(Draft.of("2/KH-SNV").on("2020-01-01"));
        published(Draft.of("3/KH-SNV").on("2024-01-01"));
        published(Draft.of("4/KH-SNV").in(2025));

        var pages = new ArrayList<String>();
        for (int page = 0; page < 2; page++) {
            library.newest(PageRequest.of(page, 2), Viewer.ANYONE).forEach(s -> pages.add(s.number()));
        }
        assertThat(pages).containsExactly("3/KH-SNV", "2/KH-SNV", "4/KH-SNV", "1/KH-SNV");
        assertThat(library.newest(PageRequest.of(0, 2), Viewer.ANYONE).getTotalElements())
                .isEqualTo(4);
    }

    @Test
    void findsNothingByWhatIsNoNumberOrAddress() {
        for (String text : List.of("", " ", "không số", "%", "x".repeat(5_000), "' or 1=1 --", "đ/ố/\u0001")) {
            assertThat(library.byNumber(text, Viewer.LIBRARIAN)).isEmpty();
            assertThat(library.find(text.replace("\u0000", ""), Viewer.LIBRARIAN))
                    .isEmpty();
            assertThat(library.movedTo(text, Viewer.LIBRARIAN)).isEmpty();
        }
        assertThat(library.summaries(List.of(), Viewer.ANYONE)).isEmpty();
        assertThat(library.texts(List.of(), Viewer.ANYONE)).isEmpty();
        assertThat(library.find(new DocumentId(-1), Viewer.LIBRARIAN)).isEmpty();
    }

    @Test
    void saysWhereADocumentStands() {
        DocumentId id = published(Draft.of("1/KH-SNV").in(2024));
        LegalText text = read(id);
        assertThat(text.summary().state()).isEqualTo(PublicationState.PUBLISHED);
        assertThat(text.publishedAt()).isEqualTo(text.updatedAt());
    }

    private List<Relation> relations(DocumentId id, Viewer viewer) {
        return library.find(id, viewer).orElseThrow().relations();
    }
}
