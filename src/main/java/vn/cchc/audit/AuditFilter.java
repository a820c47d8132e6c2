package vn.cchc.audit;

/** What a reader of the trail looks for; an empty text leaves that side open, the action matches by its beginning. */
public record AuditFilter(String actor, String action, String subject) {

    public static final AuditFilter ALL = new AuditFilter("", "", "");
}
