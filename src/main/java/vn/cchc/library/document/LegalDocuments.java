package vn.cchc.library.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.cchc.library.Library.PublicAddress;
import vn.cchc.library.Viewer;
import vn.cchc.vietnamese.DocumentType;

/** The documents; every query on a reader's behalf carries {@link #VISIBLE}. */
interface LegalDocuments extends JpaRepository<LegalDocument, Long> {

    /** The one filter that keeps the unpublished and the reserved from those who may not see it. */
    String VISIBLE = "(:#{#viewer.unpublished()} = true or (d.state = vn.cchc.library.PublicationState.PUBLISHED"
            + " and d.audience in :#{#viewer.audiences()}))";

    /** Unknown days last, told apart by hand: Hibernate leaves "nulls last" out on H2, whose order the URL turns round. */
    String NEWEST_FIRST = " order by case when d.issuedOn is null then 1 else 0 end, d.issuedOn desc,"
            + " coalesce(d.issuedYear, 0) desc, d.id desc";

    @Query("select d from LegalDocument d where d.slug = :slug and " + VISIBLE)
    Optional<LegalDocument> findVisible(String slug, Viewer viewer);

    @Query("select d from LegalDocument d where d.id in :ids and " + VISIBLE)
    List<LegalDocument> findVisible(Collection<Long> ids, Viewer viewer);

    @Query("select count(d) > 0 from LegalDocument d where d.slug = :slug and " + VISIBLE)
    boolean isVisible(String slug, Viewer viewer);

    @Query("select d from LegalDocument d where d.numberKey = :numberKey and " + VISIBLE + NEWEST_FIRST)
    List<LegalDocument> findVisibleByNumber(String numberKey, Viewer viewer);

    @Query("select d from LegalDocument d where d.type = :type and d.catalogueWords like :words and " + VISIBLE
            + NEWEST_FIRST)
    List<LegalDocument> findLaws(DocumentType type, String words, Viewer viewer, Limit limit);

    @Query("select d from LegalDocument d where " + VISIBLE + NEWEST_FIRST)
    Page<LegalDocument> findNewest(Pageable page, Viewer viewer);

    @Query("select count(d) from LegalDocument d where " + VISIBLE)
    long countVisible(Viewer viewer);

    @Query("select new vn.cchc.library.Library$PublicAddress(d.slug, d.updatedAt) from LegalDocument d"
            + " where d.state = vn.cchc.library.PublicationState.PUBLISHED"
            + " and d.audience = vn.cchc.library.Audience.PUBLIC order by d.id")
    Page<PublicAddress> findPublicAddresses(Pageable page);

    @Query("select d.id, d.revision from LegalDocument d where d.id > :afterId"
            + " and d.state = vn.cchc.library.PublicationState.PUBLISHED order by d.id")
    List<Object[]> findPublishedRevisions(long afterId, Pageable limit);

    @Query("select d.issuer from LegalDocument d where d.issuerKey like :key group by d.issuer"
            + " order by count(d) desc, d.issuer")
    List<String> findIssuers(String key, Limit limit);

    @Query("select d.id, d.updatedAt from LegalDocument d where d.id in :ids")
    List<Object[]> findLastEdits(Collection<Long> ids);

    @Query("select d from LegalDocument d left join fetch d.topics where d.identityKey in :keys")
    List<LegalDocument> findByIdentityKeyIn(Collection<String> keys);

    Optional<LegalDocument> findByIdentityKey(String key);
}
