package vn.cchc.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends to the chain as the last thing a transaction does before it commits: the head of the chain is then locked for a moment
 * only, and always after every other lock, so that nobody can wait for it in a circle. Outside a transaction that may write, a line
 * is appended in one of its own.
 */
@Service
class ChainedAuditTrail implements AuditTrail {

    private static final String PORTAL = "portal";
    private static final String ANYONE = "anonymous";

    private final AuditEntries entries;
    private final EntityManager entityManager;
    private final TransactionTemplate ownTransaction;
    private final JsonMapper json;
    private final Clock clock;

    ChainedAuditTrail(
            AuditEntries entries,
            EntityManager entityManager,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.entries = entries;
        this.entityManager = entityManager;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
        this.clock = Clock.systemUTC();
    }

    @Override
    public void record(String action, String subject, Map<String, String> details) {
        var line = line(action, subject, details);
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            ownTransaction.executeWithoutResult(status -> entries.append(List.of(line)));
            return;
        }
        pending().add(line);
    }

    private Line line(String action, String subject, Map<String, String> details) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var sorted = new TreeMap<>(details);
        if (authentication instanceof ActsThrough through) {
            sorted.put("through", through.means());
        }
        return new Line(
                clock.instant(), actor(authentication), address(), action, subject, json.writeValueAsString(sorted));
    }

    private static String actor(@Nullable Authentication authentication) {
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return RequestContextHolder.getRequestAttributes() == null ? PORTAL : ANYONE;
        }
        return authentication.getName();
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending && pending.trail() == this) {
                return pending;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The lines of one transaction. */
    private final class Pending implements TransactionSynchronization {

        private final List<Line> lines = new ArrayList<>();

        ChainedAuditTrail trail() {
            return ChainedAuditTrail.this;
        }

        void add(Line line) {
            lines.add(line);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // what Hibernate still holds back takes its locks now, before ours
            entityManager.flush();
            append();
        }

        private void append() {
            if (!lines.isEmpty()) {
                entries.append(lines);
                lines.clear();
            }
        }

        @Override
        public void afterCompletion(int status) {
            // what another synchronization recorded after this one had its turn
            if (status == STATUS_COMMITTED && !lines.isEmpty()) {
                ownTransaction.executeWithoutResult(own -> append());
            }
        }
    }
}
