package vn.cchc.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import vn.cchc.account.SecuritySettings.RateSettings;

/**
 * How often the same browser and the same address may ask. An office shares one address, so an address has a large bucket and each
 * browser in it a small one. Buckets are this node's own: several nodes allow a multiple.
 */
@Service
public class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long MOST_BUCKETS = 200_000;
    /** A school's hall or an office begins a contest together, behind one address. */
    private static final int STARTS_AT_ONCE = 1_500;

    private static final int STARTS_A_MINUTE = 600;

    private final LoadingCache<String, Bucket> addresses;
    private final LoadingCache<String, Bucket> browsers;
    private final LoadingCache<String, Bucket> typing;
    private final LoadingCache<String, Bucket> signIns;
    private final LoadingCache<String, Bucket> imports;
    private final LoadingCache<String, Bucket> starts;
    private final LoadingCache<String, Bucket> votes;

    @Autowired
    public RateLimits(SecuritySettings settings) {
        this(settings.rates(), TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(RateSettings rates, TimeMeter time) {
        addresses = buckets(rates.addressBurst(), rates.addressPerMinute(), time);
        browsers = buckets(rates.browserPerMinute(), rates.browserPerMinute(), time);
        typing = buckets(rates.browserSuggestionsPerMinute(), rates.browserSuggestionsPerMinute(), time);
        signIns = buckets(rates.signInsPerMinute(), rates.signInsPerMinute(), time);
        imports = buckets(rates.importsPerMinute(), rates.importsPerMinute(), time);
        starts = buckets(STARTS_AT_ONCE, STARTS_A_MINUTE, time);
        votes = buckets(STARTS_AT_ONCE, STARTS_A_MINUTE, time);
    }

    /**
     * Whether a request may go on.
     *
     * @param retryAfter when to ask again, zero where it may go on
     */
    public record Verdict(boolean allowed, Duration retryAfter) {

        public static final Verdict ALLOWED = new Verdict(true, Duration.ZERO);

        /** In whole seconds, at least one: what a Retry-After header and a sentence say. */
        public long retrySeconds() {
            return Math.max(1, retryAfter.plusMillis(999).toSeconds());
        }
    }

    /**
     * A search by somebody who is not signed in.
     *
     * @param session the browser's session, null where it has none
     */
    public Verdict search(String clientAddress, @Nullable String session) {
        return taking(buckets(clientAddress, session, browsers));
    }

    /** Suggestions while typing: many more of them come from one browser. */
    public Verdict suggestions(String clientAddress, @Nullable String session) {
        return taking(buckets(clientAddress, session, typing));
    }

    /** A password typed, right or wrong. */
    public Verdict signIn(String clientAddress) {
        return taking(List.of(signIns.get(ClientAddress.network(clientAddress))));
    }

    /** Somebody who starts an attempt in a contest. */
    public Verdict start(String clientAddress) {
        return taking(List.of(starts.get(ClientAddress.network(clientAddress))));
    }

    /** A vote for an entry of a call. */
    public Verdict vote(String clientAddress) {
        return taking(List.of(votes.get(ClientAddress.network(clientAddress))));
    }

    /** An import posted with an API token. */
    public Verdict imports(String token) {
        return taking(List.of(imports.get(token)));
    }

    private List<Bucket> buckets(String clientAddress, @Nullable String session, LoadingCache<String, Bucket> own) {
        var buckets = new ArrayList<Bucket>(2);
        // the browser's first: where it has used up its own, the office's is left alone
        if (session != null) {
            buckets.add(own.get(session));
        }
        buckets.add(addresses.get(ClientAddress.network(clientAddress)));
        return buckets;
    }

    private static Verdict taking(List<Bucket> buckets) {
        for (var bucket : buckets) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                return new Verdict(false, Duration.ofNanos(probe.getNanosToWaitForRefill()));
            }
        }
        return Verdict.ALLOWED;
    }

    private static LoadingCache<String, Bucket> buckets(int burst, int perMinute, TimeMeter time) {
        // a bucket left alone this long is full again, so a new one is the same
        var full = MINUTE.multipliedBy(1 + burst / Math.max(1, perMinute)).plus(MINUTE);
        return Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(full)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, MINUTE))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
