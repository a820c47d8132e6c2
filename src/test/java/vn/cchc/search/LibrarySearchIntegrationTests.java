package vn.cchc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.account.AccountOpening;
import vn.cchc.account.EmailAddress;
import vn.cchc.account.PersonId;
import vn.cchc.account.Profile;
import vn.cchc.account.Role;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentId;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Validity;
import vn.cchc.library.Viewer;
import vn.cchc.mail.Postbox;
import vn.cchc.search.SearchResult.Count;
import vn.cchc.search.Shelf.Book;
import vn.cchc.search.alert.SavedSearches;
import vn.cchc.search.alert.SearchAlerts;
import vn.cchc.search.language.Language;
import vn.cchc.search.language.LanguageLearning;
import vn.cchc.search.suggest.AskedQuestions;
import vn.cchc.testing.PortalTest;
import vn.cchc.vietnamese.DocumentType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibrarySearchIntegrationTests extends PortalTest {

    @Autowired
    private LibrarySearch search;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Cataloguing cataloguing;

    @Autowired
    private LanguageLearning learning;

    @Autowired
    private Language language;

    @Autowired
    private CitationLookup citations;

    @Autowired
    private AskedQuestions asked;

    @Autowired
    private SavedSearches searches;

    @Autowired
    private SearchAlerts alerts;

    @Autowired
    private AccountOpening opening;

    @Autowired
    private Postbox postbox;

    @Autowired
    private IndexCare care;

    private List<DocumentId> published = List.of();
    private DocumentId withdrawn = new DocumentId(0);

    @BeforeAll
    void fillTheShelf() {
        Shelf shelf = new Shelf(cataloguing);
        published = shelf.publish(
                Book.of(
                                "941/KH-STTTT",
                                DocumentType.PLAN,
                                "Kế hoạch thông tin, tuyên truyền cải cách hành chính năm 2020",
                                "Sở Thông tin và Truyền thông tỉnh Minh Họa",
                                "2020-03-23")
                        .with(
                                "Truyền thanh cơ sở",
                                "Đài truyền thanh huyện mở chuyên mục ít nhất hai mươi phút mỗi tháng.\nĐài xã tiếp sóng đài huyện.")
                        .with("Tổ chức thực hiện", "Các phòng chuyên môn báo cáo kết quả hằng quý."),
                Book.of(
                                "943/KH-UBND",
                                DocumentType.PLAN,
                                "Kế hoạch tuyên truyền cải cách hành chính huyện Sông Xanh năm 2019",
                                "Ủy ban nhân dân huyện Sông Xanh",
                                "2019-01-11")
                        .being(Validity.PERIOD_ENDED)
                        .with("Nhiệm vụ", "Duy trì đường dây nóng tiếp nhận phản ánh, kiến nghị của người dân."),
                Book.of(
                                "943/KH-UBND",
                                DocumentType.PLAN,
                                "Kế hoạch tuyên truyền cải cách hành chính tỉnh Minh Họa năm 2021",
                                "Ủy ban nhân dân tỉnh Minh Họa",
                                "2021-04-21")
                        .with("Chỉ số", "Nâng cao chỉ số hài lòng và chỉ số năng lực cạnh tranh."),
                Book.of(
                                "0942-NQ/TU",
                                DocumentType.RESOLUTION,
                                "Nghị quyết về đẩy mạnh cải cách hành chính",
                                "Tỉnh ủy Minh Họa",
                                "2017-04-18")
                        .with("Mục tiêu", "Hoà giải ở cơ sở, lấy sự hài lòng làm thước đo."),
                Book.of(
                                null,
                                DocumentType.PLAN,
                                "Kế hoạch phổ biến cải cách hành chính bằng kịch nói",
                                "Sở Nội vụ tỉnh Minh Họa",
                                "2021-02-02")
                        .with("Hình thức", "Dựng tiểu phẩm về một cửa liên thông."));
        shelf.publish(
                secret("951/BC-VP").forThe(Audience.STAFF), secret("952/BC-VP").forThe(Audience.LIBRARIANS));
        shelf.keepAsDraft(secret("953/BC-VP"));
        withdrawn = shelf.publish(secret("954/BC-VP")).getFirst();
        shelf.withdraw(withdrawn);
        learning.learn();
    }

    /** Leaves the portal as other tests expect it: without this shelf. */
    @AfterAll
    void clearTheShelf() {
        published.forEach(new Shelf(cataloguing)::withdraw);
    }

    private static Book secret(String number) {
        return Book.of(
                        number,
                        DocumentType.REPORT,
                        "Báo cáo vườn lan trắng " + number,
                        "Văn phòng tỉnh Minh Họa",
                        "2022-05-05")
                .with("Nội dung", "Số liệu vườn lan trắng của cơ quan.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "941/KH-STTTT | 0",
                "941 kh stttt | 0",
                "kế hoạch số 941 sở thông tin và truyền thông | 0",
                "943/KH-UBND ngày 11-1-2019 | 1",
                "kh 943 sông xanh | 1",
                "kh 943 song xanh | 1",
                "943 ubnd 2021 | 2",
                "nghị quyết 942 tỉnh ủy minh họa | 3",
                "nghi quyet 0942 tinh uy | 3",
                "snv minh hoa 2021 | 4",
                "đài xã tiếp sóng đài huyện | 0",
                "duong day nong song xanh | 1",
                "kế hoạch tuyên truyền cchc sông xanh 2019 | 1",
                "minh hoa 2020 tuyen truyen cai cach hanh chinh | 0",
                "tiểu phẩm kịch nói | 4",
                "tieeur phaamr kichj nois | 4",
                "phản ánh \"đường dây nóng\" | 1",
                "so:941 | 0",
                "số:943/KH-UBND nam:2019 | 1",
                "tuyên truyền cải cách hành chính coquan:\"tỉnh Minh Họa\" năm:2021 loai:KH -kịch | 2",
                "hieuluc:het-thoi-han cải cách | 1",
                "hòa giải ở cơ sở | 3",
            })
    void findsTheRightDocumentFirst(String text, int expected) {
        SearchResult result = search.search(onTheShelf(text), Viewer.ANYONE);
        assertThat(ids(result)).startsWith(published.get(expected));
    }

    @Test
    void putsAnExactTitleFirst() {
        String title = "Kế hoạch tuyên truyền cải cách hành chính tỉnh Minh Họa năm 2021";
        assertThat(ids(search.search(onTheShelf(title), Viewer.ANYONE))).startsWith(published.get(2));
    }

    @Test
    void leavesOutWhatIsExcluded() {
        assertThat(ids(search.search(
                        onTheShelf("kế hoạch cải cách hành chính -\"kịch nói\" -\"truyền thanh\""), Viewer.ANYONE)))
                .doesNotContain(published.get(0), published.get(4))
                .contains(published.get(1), published.get(2));
        assertThat(ids(search.search(onTheShelf("\"kịch nói tiểu phẩm\""), Viewer.ANYONE)))
                .isEmpty();
    }

    @Test
    void searchesTheWordsOfAConditionThatMeansNothing() {
        assertThat(ids(search.search(onTheShelf("loai:kịch nói"), Viewer.ANYONE)))
                .startsWith(published.get(4));
        assertThat(ids(search.search(onTheShelf("\"kịch nói"), Viewer.ANYONE))).startsWith(published.get(4));
    }

    @Test
    void saysWhichMarksItGaveBack() {
        SearchResult result = search.search(onTheShelf("tuyen truyen cai cach hanh chinh"), Viewer.ANYONE);
        assertThat(result.understoodAs()).isEqualTo("tuyên truyền cải cách hành chính");
        assertThat(result.total())
                .isEqualTo(search.search(onTheShelf("tuyên truyền cải cách hành chính"), Viewer.ANYONE)
                        .total());
    }

    @Test
    void offersNoWordThatOnlyUnpublishedTextHolds() {
        assertThat(language.current().model().count("lan")).isZero();
        assertThat(language.current().repair().repair("vuon lan trang").text()).doesNotContain("vườn");
        assertThat(language.current().model().count("truyền")).isPositive();
    }

    @Test
    void showsTheClauseThatAnswers() {
        SearchResult.Passage passage = search.provisions("đài xã tiếp sóng", 5, Viewer.ANYONE)
                .items()
                .getFirst()
                .passage();
        assertThat(passage.html()).contains("<mark>");
    }

    @Test
    void resolvesCitationsToWhatTheViewerMaySee() {
        assertThat(citations.resolve("Điều 1 Kế hoạch số 943/KH-UBND; 951/BC-VP", null, Viewer.ANYONE))
                .satisfiesExactly(
                        choice -> {
                            assertThat(choice.keys()).containsExactly("art-1");
                            assertThat(choice.documents()).hasSizeGreaterThanOrEqualTo(2);
                        },
                        hidden -> assertThat(hidden.documents()).isEmpty());
        assertThat(citations.resolve("951/BC-VP", null, Viewer.STAFF).getFirst().documents())
                .hasSize(1);
        assertThat(citations.asQuery("điều 1 nghị quyết 942", Viewer.ANYONE))
                .hasValueSatisfying(cited -> assertThat(cited.documents())
                        .extracting(DocumentSummary::id)
                        .contains(published.get(3)));
        assertThat(citations.asQuery("hòa giải theo nghị quyết 942", Viewer.ANYONE))
                .isEmpty();
    }

    @Test
    void offersAChoiceWhereUnitsShareANumber() {
        SearchResult result = search.search(onTheShelf("943/KH-UBND"), Viewer.ANYONE);
        assertThat(result.sameNumber())
                .extracting(DocumentSummary::id)
                .containsExactly(published.get(2), published.get(1));
        assertThat(search.search(onTheShelf("943/KH-UBND ngày 11/01/2019"), Viewer.ANYONE)
                        .sameNumber())
                .isEmpty();
        assertThat(search.search(onTheShelf("tuyên truyền"), Viewer.ANYONE).sameNumber())
                .isEmpty();
    }

    @Test
    void answersDecomposedAndOldSpellingsAlike() {
        SearchResult plain = search.search(onTheShelf("hòa giải ở cơ sở"), Viewer.ANYONE);
        String old = Normalizer.normalize("hoà giải ở cơ sở", Normalizer.Form.NFD);
        SearchResult same = search.search(onTheShelf(old), Viewer.ANYONE);
        assertThat(same.total()).isEqualTo(plain.total());
        assertThat(same.hits()).usingRecursiveComparison().isEqualTo(plain.hits());
    }

    @Test
    void showsThePassageWithItsMatches() {
        SearchResult.Hit hit = search.search(onTheShelf("tiếp sóng đài huyện"), Viewer.ANYONE)
                .hits()
                .getFirst();
        assertThat(hit.passages()).first().satisfies(passage -> {
            assertThat(passage.key()).isEqualTo("art-1");
            assertThat(passage.html()).contains("<mark>tiếp sóng đài huyện</mark>");
        });
    }

    @Test
    void hidesWhatAViewerMayNotSeeEverywhere() {
        assertThat(search.search(onTheShelf("vườn lan trắng"), Viewer.ANYONE).hits())
                .isEmpty();
        assertThat(search.search(onTheShelf("vườn lan trắng"), Viewer.ANYONE).total())
                .isZero();
        assertThat(search.search(onTheShelf(""), Viewer.ANYONE).facets().get(Facet.TYPE))
                .extracting(Count::value)
                .doesNotContain("REPORT");
        assertThat(search.provisions("vườn lan trắng", 50, Viewer.ANYONE).items())
                .noneMatch(hit -> hit.document().title().contains("lan trắng"));
        assertThat(suggestions.complete("báo cáo vườn lan", 10, Viewer.ANYONE)).isEmpty();
        assertThat(search.search(onTheShelf("951/BC-VP"), Viewer.ANYONE).hits()).isEmpty();
    }

    @Test
    void showsEachReaderTheirOwnButNeverWhatIsUnpublished() {
        assertThat(numbers(search.search(onTheShelf("vườn lan trắng"), Viewer.STAFF)))
                .containsExactly("951/BC-VP");
        assertThat(numbers(search.search(onTheShelf("vườn lan trắng"), Viewer.LIBRARIAN)))
                .containsExactlyInAnyOrder("951/BC-VP", "952/BC-VP");
        assertThat(suggestions.complete("báo cáo vườn l", 10, Viewer.STAFF))
                .extracting(DocumentSummary::number)
                .containsExactly("951/BC-VP");
    }

    @Test
    void countsAFacetAsIfItHadNoSelection() {
        SearchResult result = search.search(
                request("", Map.of(Facet.ISSUER, Shelf.ISSUERS, Facet.TYPE, Set.of("RESOLUTION")), 0, 10),
                Viewer.ANYONE);
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.facets().get(Facet.TYPE)).containsExactly(new Count("PLAN", 4), new Count("RESOLUTION", 1));
        assertThat(result.facets().get(Facet.YEAR)).containsExactly(new Count("2017", 1));
    }

    @Test
    void takesSeveralValuesOfOneFacetAsAlternatives() {
        SearchResult result = search.search(
                request(
                        "",
                        Map.of(
                                Facet.ISSUER,
                                Shelf.ISSUERS,
                                Facet.YEAR,
                                Set.of("2017", "2019"),
                                Facet.TYPE,
                                Set.of("PLAN")),
                        0,
                        10),
                Viewer.ANYONE);
        assertThat(ids(result)).containsExactly(published.get(1));
        assertThat(result.facets().get(Facet.YEAR)).hasSize(3);
        assertThat(result.facets().get(Facet.TYPE)).hasSize(2);
    }

    @Test
    void listsEverythingNewestFirstForABlankText() {
        SearchResult result = search.search(onTheShelf("  "), Viewer.ANYONE);
        assertThat(ids(result))
                .containsExactly(
                        published.get(2), published.get(4), published.get(0), published.get(1), published.get(3));
    }

    @Test
    void pagesWithoutGapsOrRepeats() {
        SearchResult whole = search.search(onTheShelf("cải cách hành chính"), Viewer.ANYONE);
        List<DocumentId> paged = IntStream.range(0, 5)
                .mapToObj(page -> search.search(
                        request("cải cách hành chính", Map.of(Facet.ISSUER, Shelf.ISSUERS), page, 1), Viewer.ANYONE))
                .flatMap(result -> ids(result).stream())
                .toList();
        assertThat(paged).containsExactlyElementsOf(ids(whole));
        assertThat(whole.total()).isEqualTo(5);
    }

    @Test
    void sortsByDateWhereAsked() {
        var oldest = new SearchRequest(
                "cải cách hành chính", null, Map.of(Facet.ISSUER, Shelf.ISSUERS), SearchOrder.OLDEST, 0, 10, false);
        assertThat(ids(search.search(oldest, Viewer.ANYONE))).startsWith(published.get(3), published.get(1));
    }

    @Test
    void restrictsToANumber() {
        var request = new SearchRequest(
                "", "943 / kh-ubnd", Map.of(Facet.ISSUER, Shelf.ISSUERS), SearchOrder.RELEVANCE, 0, 10, false);
        assertThat(ids(search.search(request, Viewer.ANYONE))).containsExactly(published.get(2), published.get(1));
    }

    @Test
    void saysHowAnAbbreviationWasRead() {
        assertThat(search.search(onTheShelf("tuyên truyền cchc"), Viewer.ANYONE).understoodAs())
                .isEqualTo("tuyên truyền cải cách hành chính");
        assertThat(search.search(onTheShelf("941 kh stttt"), Viewer.ANYONE).understoodAs())
                .isNull();
    }

    @Test
    void doesNotMatchEverythingWithALongQuestion() {
        SearchResult result = search.search(
                onTheShelf(
                        "người lao động nước ngoài làm việc ở đâu thì phải đóng bảo hiểm xã hội bao nhiêu phần trăm"),
                Viewer.ANYONE);
        assertThat(result.total()).isZero();
    }

    @Test
    void answersHostileTextInBoundedTime() {
        List<String> hostile = List.of(
                "từ ".repeat(10_000),
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "t" + i)
                        .reduce("", (a, b) -> a.length() > 100_000 ? a : a + " " + b),
                "\"((\u0000\u0007[]{}*?~^:\\/ AND OR NOT",
                "a".repeat(1_000_000),
                "1/".repeat(500_000),
                "\uD800\uDC00\uDC00 \u202E");
        for (String text : hostile) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                assertThat(search.search(SearchRequest.of(text), Viewer.ANYONE).total())
                        .isNotNegative();
                assertThat(search.provisions(text, 10, Viewer.ANYONE).total()).isNotNegative();
                assertThat(suggestions.complete(text, 10, Viewer.ANYONE)).isNotNull();
            });
        }
    }

    @Test
    void findsProvisionsOfTheirDocuments() {
        ProvisionHits hits = search.provisions("đường dây nóng tiếp nhận phản ánh", 5, Viewer.ANYONE);
        assertThat(hits.items().getFirst().document().id()).isEqualTo(published.get(1));
        assertThat(hits.items().getFirst().passage().label()).isEqualTo("Điều 1");
        assertThat(hits.total()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void completesNumbersAndTitles() {
        assertThat(suggestions.complete("kế hoạch phổ biến cải", 5, Viewer.ANYONE))
                .extracting(DocumentSummary::id)
                .startsWith(published.get(4));
        assertThat(suggestions.complete("943/kh", 5, Viewer.ANYONE))
                .extracting(DocumentSummary::id)
                .contains(published.get(1), published.get(2));
        assertThat(suggestions.complete(" ", 5, Viewer.ANYONE)).isEmpty();
    }

    @Test
    void tellsLibrariansAloneWhyADocumentStandsWhereItStands() {
        var named = search.search(onTheShelf("941/KH-STTTT"), Viewer.LIBRARIAN)
                .hits()
                .getFirst();
        assertThat(named.why()).extracting(SearchResult.Why::named).isEqualTo(true);
        var asked = search.search(onTheShelf("tuyên truyền cải cách hành chính 2021"), Viewer.LIBRARIAN)
                .hits();
        assertThat(asked.getFirst().why())
                .extracting(SearchResult.Why::sameYear)
                .isEqualTo(true);
        assertThat(asked)
                .extracting(SearchResult.Hit::why)
                .allSatisfy(why -> assertThat(why)
                        .extracting(SearchResult.Why::words, InstanceOfAssertFactories.DOUBLE)
                        .isBetween(0.0, 1.0));
        assertThat(search.search(onTheShelf("941/KH-STTTT"), Viewer.STAFF).hits())
                .allSatisfy(hit -> assertThat(hit.why()).isNull());
    }

    @Test
    void offersAQuestionThatSeveralPeopleHaveAsked() {
        for (String asker : List.of("một", "hai", "ba", "ba")) {
            asked.count("tuyên truyền cải cách hành chính", asker);
        }
        asked.count("chỉ số hài lòng", "một");
        asked.count("chỉ số hài lòng", "một");
        asked.count("chỉ số hài lòng", "hai");
        asked.settle();
        assertThat(suggestions.questions("tuyen truyen c", 3)).containsExactly("tuyên truyền cải cách hành chính");
        assertThat(suggestions.questions("chỉ số", 3)).isEmpty();
        asked.count("chỉ số hài lòng", "ba");
        asked.settle();
        assertThat(suggestions.questions("Chỉ số h", 3)).containsExactly("chỉ số hài lòng");
    }

    @Test
    void neverOffersWordsThePublicCollectionDoesNotHold() {
        for (String text : List.of("vườn lan trắng", "chỉ số 0912345678", "hài lòng an@minhhoa.vn")) {
            for (String asker : List.of("một", "hai", "ba")) {
                asked.count(text, asker);
            }
        }
        asked.settle();
        assertThat(suggestions.questions("vườn", 3)).isEmpty();
        assertThat(suggestions.questions("chỉ số 0", 3)).isEmpty();
        assertThat(suggestions.questions("hài lòng", 3)).isEmpty();
    }

    @Test
    void writesOnceOfWhatMatchesAKeptSearchAndNeverOfWhatIsHidden() {
        var reader = opening.open(
                Profile.named("Người Thử"),
                new EmailAddress("nguoi.thu@minhhoa.example"),
                null,
                "con suối chảy qua bản 2026",
                Set.of(Role.RESIDENT));
        var kept = SearchRequest.of("rau thủy canh");
        searches.keep(reader.personId(), "rau thủy canh", "/thu-vien?q=rau", kept, Locale.of("vi"));
        searches.tellByMail(
                reader.personId(), searches.of(reader.personId()).getFirst().id(), true);
        Shelf shelf = new Shelf(cataloguing);
        List<DocumentId> added =
                shelf.publish(garden("955/KH-UBND"), garden("956/KH-UBND").forThe(Audience.STAFF));
        shelf.keepAsDraft(garden("957/KH-UBND"));
        alerts.tell(Instant.now().plusSeconds(1));
        alerts.tell(Instant.now().plusSeconds(2));
        assertThat(postbox.to("nguoi.thu@minhhoa.example"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains("955/KH-UBND", "“rau thủy canh”")
                        .doesNotContain("956/KH-UBND")
                        .doesNotContain("957/KH-UBND"));
        added.forEach(shelf::withdraw);
    }

    @Test
    void keepsEachSearchOnceAndForItsOwnerAlone() {
        var owner = PersonId.account(900_001);
        var other = PersonId.account(900_002);
        var request = request("một cửa", Map.of(Facet.TYPE, Set.of("PLAN")), 0, 10);
        assertThat(searches.keep(owner, "một cửa", "/thu-vien?q=một", request, Locale.of("vi")))
                .isEqualTo(SavedSearches.Outcome.KEPT);
        assertThat(searches.keep(owner, "một cửa", "/thu-vien?q=một", request, Locale.of("vi")))
                .isEqualTo(SavedSearches.Outcome.KEPT_BEFORE);
        long id = searches.of(owner).getFirst().id();
        searches.remove(other, id);
        assertThat(searches.of(owner)).hasSize(1);
        assertThat(searches.of(other)).isEmpty();
        searches.remove(owner, id);
        assertThat(searches.of(owner)).isEmpty();
    }

    @Test
    void foldsVersionsOfOneTextBehindTheBestOfThem() {
        Shelf shelf = new Shelf(cataloguing);
        String text = "Trạm y tế xã mở phiên chợ dược liệu mỗi quý một lần.";
        List<DocumentId> added = shelf.publish(
                fair("958/QĐ-UBND", DocumentType.DECISION, "2021-02-01").with("Phiên chợ", text),
                fair("11/VBHN-UBND", DocumentType.CONSOLIDATED, "2022-03-01")
                        .with("Phiên chợ", text + " Ngày mở do xã chọn.")
                        .consolidating("958/QĐ-UBND"),
                fair("959/QĐ-UBND", DocumentType.DECISION, "2021-05-05").with("Chợ quê", "Chợ quê bán dược liệu."));
        try {
            var filter = Map.of(Facet.ISSUER, Set.of("Ủy ban nhân dân xã Đồi Chè"));
            SearchResult found = search.search(request("phiên chợ dược liệu mỗi quý", filter, 0, 20), Viewer.ANYONE);
            assertThat(found.hits().getFirst().versions()).hasSize(1);
            assertThat(versions(found)).containsExactlyInAnyOrder(added.get(0), added.get(1));
            assertThat(found.results()).isEqualTo(found.total() - 1);

            SearchResult all = search.search(request("", filter, 0, 20), Viewer.ANYONE);
            assertThat(ids(all)).containsExactly(added.get(1), added.get(2));
            assertThat(all.total()).isEqualTo(3);
            assertThat(all.results()).isEqualTo(2);
            assertThat(all.facets().get(Facet.TYPE).stream()
                            .mapToLong(Count::count)
                            .sum())
                    .isEqualTo(3);
            assertThat(ids(search.search(request("", filter, 1, 1), Viewer.ANYONE)))
                    .containsExactly(added.get(2));

            SearchResult named = search.search(request("958/QĐ-UBND", filter, 0, 20), Viewer.ANYONE);
            assertThat(ids(named)).startsWith(added.get(0));

            assertThat(search.provisions("phiên chợ dược liệu mỗi quý một lần", 20, Viewer.ANYONE)
                            .items())
                    .filteredOn(hit -> added.contains(hit.document().id())
                            && hit.passage().heading().equals("Phiên chợ"))
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.versions()).hasSize(1));

            shelf.withdraw(added.getFirst());
            SearchResult alone = search.search(request("", filter, 0, 20), Viewer.ANYONE);
            assertThat(alone.results()).isEqualTo(2);
            assertThat(alone.hits())
                    .allSatisfy(hit -> assertThat(hit.versions()).isEmpty());
            assertThat(care.check().agrees()).isTrue();
        } finally {
            added.subList(1, 3).forEach(shelf::withdraw);
        }
    }

    @Test
    void resolvesALawByItsTitleToTheOneOfThatDay() {
        Shelf shelf = new Shelf(cataloguing);
        List<DocumentId> laws = shelf.publish(
                law("901/2012/QH13", "2012-06-18").with("Giếng làng", "Luật này nói về giếng làng."),
                law("902/2020/QH14", "2020-06-18").with("Giếng làng", "Luật này nói về việc giữ giếng làng."));
        try {
            assertThat(cited("theo Điều 1 Luật Giếng làng và đình làng, xã làm sạch giếng", LocalDate.of(2015, 1, 1)))
                    .containsExactly(laws.get(0));
            assertThat(cited("theo Điều 1 Luật Giếng làng và đình làng", null)).startsWith(laws.get(1));
            assertThat(cited("theo Luật Giếng làng và đình làng năm 2012", null))
                    .containsExactly(laws.get(0));
            assertThat(cited("theo Luật Giếng làng và đình làng năm 1999", null))
                    .isEmpty();
        } finally {
            laws.forEach(shelf::withdraw);
        }
    }

    private List<DocumentId> cited(String text, @Nullable LocalDate madeOn) {
        return citations.resolve(text, madeOn, Viewer.ANYONE).getFirst().documents().stream()
                .map(DocumentSummary::id)
                .toList();
    }

    private static Book law(String number, String issuedOn) {
        return Book.of(number, DocumentType.LAW, "Luật Giếng làng và đình làng", "Quốc hội Minh Họa", issuedOn);
    }

    private static Book fair(String number, DocumentType type, String issuedOn) {
        return Book.of(number, type, "Về phiên chợ dược liệu " + number, "Ủy ban nhân dân xã Đồi Chè", issuedOn);
    }

    private static List<DocumentId> versions(SearchResult result) {
        var first = result.hits().getFirst();
        return Stream.concat(Stream.of(first.document()), first.versions().stream())
                .map(DocumentSummary::id)
                .toList();
    }

    private static Book garden(String number) {
        return Book.of(
                        number,
                        DocumentType.PLAN,
                        "Kế hoạch trồng rau thủy canh",
                        "Ủy ban nhân dân xã Đồi Chè",
                        "2022-06-06")
                .with("Nội dung", "Mỗi bản có một vườn rau thủy canh.");
    }

    private static SearchRequest onTheShelf(String text) {
        return request(text, Map.of(Facet.ISSUER, Shelf.ISSUERS), 0, 20);
    }

    private static SearchRequest request(String text, Map<Facet, Set<String>> filters, int page, int size) {
        return new SearchRequest(text, null, filters, SearchOrder.RELEVANCE, page, size, false);
    }

    private static List<DocumentId> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.document().id()).toList();
    }

    private static List<@Nullable String> numbers(SearchResult result) {
        return result.hits().stream().map(hit -> hit.document().number()).toList();
    }
}
