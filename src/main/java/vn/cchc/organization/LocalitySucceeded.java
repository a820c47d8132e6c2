package vn.cchc.organization;

/** A step of a locality to others, or to none, was recorded. */
public record LocalitySucceeded(Succession<LocalityId> succession) {}
