package vn.cchc.audit;

/** An authentication that acts for somebody through something else, such as an API token; the trail notes it beside the actor. */
public interface ActsThrough {

    /** What it acts through: {@code token:12}. */
    String means();
}
