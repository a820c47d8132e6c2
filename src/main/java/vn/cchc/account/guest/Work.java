package vn.cchc.account.guest;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.account.GuestRefused;
import vn.cchc.account.Guests.WorkChallenge;
import vn.cchc.account.Secret;

/** Proof of work as ALTCHA does it: find the number whose SHA-256 with the salt is the challenge. */
@Component
class Work {

    static final Duration VALID = Duration.ofMinutes(20);
    private static final int LONGEST = 2_000;

    private final String key;
    private final long most;
    private final JsonMapper json;
    private final Clock clock;

    @Autowired
    Work(Secret secret, JsonMapper json, @Value("${cchc.guests.work:100000}") long most) {
        this(secret, json, most, Clock.systemUTC());
    }

    /** @param most the highest number that may have to be tried; half of it on average */
    Work(Secret secret, JsonMapper json, long most, Clock clock) {
        this.key = secret.seal("work", "key");
        this.json = json;
        this.most = most;
        this.clock = clock;
    }

    WorkChallenge challenge() {
        try {
            var made = Altcha.createChallenge(new ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setMaxNumber(most)
                    .setSecureRandomNumber(true)
                    .setHmacKey(key)
                    .setExpires(clock.instant().plus(VALID).getEpochSecond()));
            return new WorkChallenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception e) {
            throw new IllegalStateException("Can't make a challenge", e);
        }
    }

    /**
     * @return the challenge that was solved, which its caller takes only once
     * @throws GuestRefused where the solution is wrong, not ours, or late
     */
    String check(String solved) {
        var payload = payload(solved);
        if (payload == null) {
            throw new GuestRefused(GuestRefused.Reason.WORK);
        }
        try {
            if (!Altcha.verifySolution(payload, key, false)) {
                throw new GuestRefused(GuestRefused.Reason.WORK);
            }
            var expires = Altcha.extractParams(payload.salt).getOrDefault("expires", "0");
            if (Long.parseLong(expires) < clock.instant().getEpochSecond()) {
                throw new GuestRefused(GuestRefused.Reason.WORK_EXPIRED);
            }
        } catch (GuestRefused refused) {
            throw refused;
        } catch (Exception e) {
            throw new GuestRefused(GuestRefused.Reason.WORK);
        }
        return payload.challenge;
    }

    private @Nullable Payload payload(String solved) {
        if (solved.length() > LONGEST) {
            return null;
        }
        try {
            var read = json.readTree(Base64.getDecoder().decode(solved));
            var payload = new Payload();
            payload.algorithm = text(read, "algorithm");
            payload.challenge = text(read, "challenge");
            payload.number = read.path("number").asLong(-1);
            payload.salt = text(read, "salt");
            payload.signature = text(read, "signature");
            return payload.challenge.length() == 64 && payload.number >= 0 ? payload : null;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return null;
        }
    }

    private static String text(JsonNode read, String field) {
        return read.path(field).asString("");
    }
}
