package vn.cchc.account.privacy;

import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.account.RetentionRule;
import vn.cchc.audit.AuditTrail;

/** Holds what is kept against how long it may be. */
@Service
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final ObjectProvider<RetentionRule> rules;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    Retention(ObjectProvider<RetentionRule> rules, AuditTrail trail, PlatformTransactionManager transactions) {
        this.rules = rules;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each rule in a transaction of its own; one that fails doesn't keep the others from their work, but is told of in the end. */
    void enforce(Instant now) {
        RuntimeException failure = null;
        for (RetentionRule rule : rules) {
            try {
                transaction.executeWithoutResult(status -> enforce(rule, now));
            } catch (RuntimeException failed) {
                LOG.warn("Could not enforce how long {} is kept", rule.code(), failed);
                failure = failed;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void enforce(RetentionRule rule, Instant now) {
        int removed = rule.removal().applyAsInt(now.minus(rule.keep()));
        if (removed > 0) {
            trail.record("privacy.expired", "retention:" + rule.code(), Map.of("rows", String.valueOf(removed)));
        }
    }
}
