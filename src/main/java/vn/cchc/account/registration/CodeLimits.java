package vn.cchc.account.registration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many codes one address may ask for and try: each message costs money, and an office shares one address. */
@Component
class CodeLimits {

    private final LoadingCache<String, Bucket> sends;
    private final LoadingCache<String, Bucket> tries;

    CodeLimits(
            @Value("${cchc.rates.codes-per-hour:120}") int sendsPerHour,
            @Value("${cchc.rates.code-tries-per-hour:600}") int triesPerHour) {
        sends = buckets(sendsPerHour);
        tries = buckets(triesPerHour);
    }

    boolean maySend(String address) {
        return sends.get(address).tryConsume(1);
    }

    boolean mayTry(String address) {
        return tries.get(address).tryConsume(1);
    }

    private static LoadingCache<String, Bucket> buckets(int perHour) {
        var hour = Duration.ofHours(1);
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(hour.multipliedBy(2))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, hour))
                        .build());
    }
}
