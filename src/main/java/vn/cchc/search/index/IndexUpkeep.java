package vn.cchc.search.index;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Joins the parts an embedded index is written in when a large import is over: a question looks its words up in each part, which
 * costs more than half of its time. OpenSearch does this itself.
 */
@Component
public class IndexUpkeep {

    private final EntityManagerFactory entityManagers;
    private final boolean embedded;

    IndexUpkeep(
            EntityManagerFactory entityManagers,
            @Value("${spring.jpa.properties.hibernate.search.backend.type:lucene}") String backend) {
        this.entityManagers = entityManagers;
        this.embedded = backend.equals("lucene");
    }

    /** Joins them now; the index answers meanwhile. */
    public void join() {
        if (embedded) {
            SearchWorkspace workspace =
                    Search.mapping(entityManagers).scope(Object.class).workspace();
            workspace.mergeSegments();
            workspace.flush();
        }
    }
}
