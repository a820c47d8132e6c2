package vn.cchc.organization;

/** An agency's id; it stays when the agency is renamed, and after the agency has ended. Never equal to a locality's. */
public record OrganizationId(long value) {}
