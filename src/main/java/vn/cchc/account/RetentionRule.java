package vn.cchc.account;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;

/**
 * How long data is kept for a purpose, declared as a bean by the module that keeps it; enforced every night.
 *
 * @param code its words have the key {@code privacy.retention.<code>}
 * @param removal removes what is older than the moment it is given and says how much that was
 */
public record RetentionRule(String code, Duration keep, ToIntFunction<Instant> removal) {}
