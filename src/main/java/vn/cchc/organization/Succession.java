package vn.cchc.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One unit's step to another.
 *
 * @param <I> {@link OrganizationId} or {@link LocalityId}
 * @param successor null only where it was dissolved
 * @param on the first day of the new state
 * @param function what went over, in words; empty for everything
 */
public record Succession<I>(I predecessor, @Nullable I successor, LocalDate on, SuccessionKind kind, String function) {}
