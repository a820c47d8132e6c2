package vn.cchc.library.document;

/** The embedded database as the portal runs it, but in memory. */
final class OnH2 {

    static final String URL = "jdbc:h2:mem:library;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private OnH2() {}
}
