package vn.cchc.organization;

import java.time.LocalDate;

/**
 * One agency has gone into another.
 *
 * @param on the first day on which only the second exists
 * @param duplicate whether both were the same agency all along, so that the day says nothing
 */
public record OrganizationMerged(OrganizationId from, OrganizationId into, LocalDate on, boolean duplicate) {}
