package vn.cchc.initiative.rules;

import java.util.List;

/**
 * Who may enter.
 *
 * @param guests whether an account is not needed
 * @param mostAuthors of one entry
 * @param mostEntries of one person
 */
public record Entrants(List<Applicant> applicants, boolean guests, int mostAuthors, int mostEntries) {

    public Entrants {
        applicants = List.copyOf(applicants);
    }

    /** In whose name an entry is made. */
    public enum Applicant {
        PERSON,
        /** Several authors with shares. */
        GROUP,
        UNIT
    }
}
