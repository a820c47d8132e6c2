package vn.cchc.search.index;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Hibernate Search is set up: embedded Lucene unless the operator names another backend. */
@Configuration
class IndexConfiguration {

    private static final String SEARCH = "hibernate.search.";
    private static final String COORDINATION = SEARCH + "coordination.";
    private static final String BACKEND = SEARCH + "backend.";

    @Bean
    HibernatePropertiesCustomizer searchProperties(IndexFolder folder) {
        return properties -> {
            properties.putIfAbsent(SEARCH + "schema_management.strategy", "create-or-validate");
            // the same column on every database, as the migration makes it
            properties.putIfAbsent(COORDINATION + "entity.mapping.outboxevent.uuid_type", "UUID");
            properties.putIfAbsent(COORDINATION + "entity.mapping.agent.uuid_type", "UUID");
            if (isEmbedded(properties)) {
                properties.putIfAbsent(BACKEND + "type", "lucene");
                properties.putIfAbsent(BACKEND + "analysis.configurer", "class:" + LuceneTokens.class.getName());
                properties.putIfAbsent(BACKEND + "io.writer.ram_buffer_size", "64");
                // one after the other, so that a change's commit covers what imports have sent before; those commit now
                // and then
                properties.putIfAbsent(BACKEND + "indexing.queue_count", "1");
                properties.putIfAbsent(BACKEND + "io.commit_interval", "30000");
                folder.prepare(Path.of(String.valueOf(properties.get(BACKEND + "directory.root"))));
            } else {
                properties.putIfAbsent(BACKEND + "analysis.configurer", "class:" + OpenSearchTokens.class.getName());
                properties.putIfAbsent(BACKEND + "schema_management.settings_file", "search/opensearch.json");
                properties.putIfAbsent(COORDINATION + "strategy", "outbox-polling");
                properties.remove(BACKEND + "directory.root");
                properties.remove(BACKEND + "lucene_version");
            }
        };
    }

    private static boolean isEmbedded(Map<String, Object> properties) {
        return "lucene".equals(properties.getOrDefault(BACKEND + "type", "lucene"))
                && !"local-heap".equals(properties.get(BACKEND + "directory.type"));
    }
}
