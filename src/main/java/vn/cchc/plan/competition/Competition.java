package vn.cchc.plan.competition;

/** A competition with the rules that hold now. */
public record Competition(long id, String slug, String title, boolean published, CompetitionRules rules) {}
