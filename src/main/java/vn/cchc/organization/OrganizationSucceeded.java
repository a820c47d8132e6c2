package vn.cchc.organization;

/** A step of an agency to others, or to none, was recorded; mergers are announced as {@link OrganizationMerged} too. */
public record OrganizationSucceeded(Succession<OrganizationId> succession) {}
