package vn.cchc.account;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a role is for: one contest, one panel, one organization, or everything. Written {@code contest:12}.
 *
 * @param id of the thing in its own module, 0 for the whole portal
 */
public record Scope(String kind, long id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");

    public static final String CONTEST = "contest";
    public static final String CALL = "call";
    public static final String PANEL = "panel";
    public static final String ORGANIZATION = "organization";

    /** Kinds of things that roles are granted for. */
    public static final List<String> KINDS = List.of(CONTEST, CALL, PANEL, ORGANIZATION);

    /** Everything. */
    public static final Scope PORTAL = new Scope("portal", 0);

    public Scope {
        if (!KIND.matcher(kind).matches() || id < 0 || (id == 0) != kind.equals("portal")) {
            throw new IllegalArgumentException("Not a scope: " + kind + ":" + id);
        }
    }

    public static Scope of(String kind, long id) {
        return new Scope(kind, id);
    }

    public boolean isPortal() {
        return id == 0;
    }

    @Override
    public String toString() {
        return isPortal() ? kind : kind + ":" + id;
    }
}
