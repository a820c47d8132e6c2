package vn.cchc.organization;

import java.time.LocalDate;

/** An agency goes by another name from that day on. */
public record OrganizationRenamed(OrganizationId id, String formerName, String name, LocalDate on) {}
