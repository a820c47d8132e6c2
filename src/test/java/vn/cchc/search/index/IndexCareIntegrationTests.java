package vn.cchc.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentId;
import vn.cchc.library.Viewer;
import vn.cchc.search.Facet;
import vn.cchc.search.IndexCare;
import vn.cchc.search.LibrarySearch;
import vn.cchc.search.SearchOrder;
import vn.cchc.search.SearchRequest;
import vn.cchc.search.Shelf;
import vn.cchc.search.Shelf.Book;
import vn.cchc.testing.PortalTest;
import vn.cchc.vietnamese.DocumentType;

class IndexCareIntegrationTests extends PortalTest {

    @Autowired
    private IndexCare care;

    @Autowired
    private LibrarySearch search;

    @Autowired
    private Cataloguing cataloguing;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transactions;

    private DocumentId document = new DocumentId(0);

    @BeforeEach
    void publish() {
        document = new Shelf(cataloguing)
                .publish(Book.of(
                                "971/KH-SNV",
                                DocumentType.PLAN,
                                "Kế hoạch trồng tre ngà",
                                "Sở Nội vụ tỉnh Minh Họa",
                                "2023-03-03")
                        .with("Một", "Trồng tre ngà quanh trụ sở.")
                        .with("Hai", "Chăm sóc tre ngà mỗi mùa."))
                .getFirst();
    }

    @AfterEach
    void withdraw() {
        new Shelf(cataloguing).withdraw(document);
        assertThat(care.mend().agrees()).isTrue();
    }

    @Test
    void agreesAfterPublishing() {
        assertThat(care.check().agrees()).isTrue();
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void findsAndMendsEntriesThatWereLost() {
        transactions.executeWithoutResult(status -> {
            var plan = Search.session(entities).indexingPlan();
            plan.purge(IndexedDocument.class, document.value(), null);
            plan.purge(IndexedProvision.class, ProvisionId.of(document.value(), 1), null);
        });
        assertThat(found()).isZero();
        assertThat(care.check().missing()).containsExactly(document.value());
        IndexCare.Report report = care.mend();
        assertThat(report.mended()).isTrue();
        assertThat(care.check().agrees()).isTrue();
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void findsAndMendsRowsThatWereLost() {
        jdbc.update("delete from search_provision where document_id = ?", document.value());
        jdbc.update("delete from search_document where id = ?", document.value());
        assertThat(care.check().missing()).containsExactly(document.value());
        care.mend();
        assertThat(care.check().agrees()).isTrue();
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void findsAndMendsAnOlderState() {
        jdbc.update("update search_document set revision = revision + 5 where id = ?", document.value());
        assertThat(care.check().stale()).containsExactly(document.value());
        care.mend();
        assertThat(care.check().agrees()).isTrue();
    }

    @Test
    void forgetsTheArticlesADocumentLoses() {
        Book whole = Book.of(
                        "972/KH-UBND",
                        DocumentType.PLAN,
                        "Kế hoạch trồng tre quanh ao làng",
                        "Ủy ban nhân dân xã Bờ Tre",
                        "2021-03-03")
                .with("Trồng", "1. Trồng tre quanh ao.\n2. Trồng trúc bên đường.");
        Shelf shelf = new Shelf(cataloguing);
        DocumentId id = shelf.publish(whole.with("Chăm sóc", "1. Tưới nước.\n2. Làm cỏ."))
                .getFirst();
        shelf.change(whole);
        assertThat(care.check().agrees()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from search_provision where document_id = ?", Long.class, id.value()))
                .isEqualTo(1);
        shelf.withdraw(id);
        assertThat(care.check().agrees()).isTrue();
    }

    @Test
    void sweepsEntriesWithoutADocument() {
        long nobody = 900_000_001L;
        jdbc.update(
                "insert into search_document (id, revision, audience, type, title, validity, topics)"
                        + " values (?, 1, 'PUBLIC', 'PLAN', 'Không có trong thư viện', 'UNKNOWN', '')",
                nobody);
        jdbc.update(
                "insert into search_provision (id, document_id, provision_key, label, heading, text) values (?, ?, 'art-1', '', '', 'ma')",
                ProvisionId.of(nobody, 0),
                nobody);
        transactions.executeWithoutResult(status -> Search.session(entities)
                .indexingPlan()
                .addOrUpdate(entities.find(IndexedProvision.class, ProvisionId.of(nobody, 0))));
        assertThat(care.check().orphans()).containsExactly(nobody);
        care.mend();
        assertThat(care.check().agrees()).isTrue();
    }

    @Test
    void goesOnAnsweringWhileItRebuilds() throws InterruptedException {
        AtomicBoolean always = new AtomicBoolean(true);
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                always.compareAndSet(true, found() == 1);
            }
        });
        care.rebuild();
        done.set(true);
        reader.join();
        assertThat(always).isTrue();
        assertThat(care.check().agrees()).isTrue();
    }

    private long found() {
        return search.search(
                        new SearchRequest(
                                "tre ngà",
                                null,
                                Map.of(Facet.ISSUER, Shelf.ISSUERS),
                                SearchOrder.RELEVANCE,
                                0,
                                10,
                                false),
                        Viewer.ANYONE)
                .total();
    }
}
