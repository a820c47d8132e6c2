package vn.cchc.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A line that has yet to find its place in the chain. */
record Line(Instant at, String actor, String address, String action, String subject, String details) {

    Line {
        // what both databases keep
        at = at.truncatedTo(ChronoUnit.MICROS);
        actor = shortened(actor, 200);
        address = shortened(address, 100);
        action = shortened(action, 100);
        subject = shortened(subject, 500);
    }

    private static String shortened(String text, int length) {
        // PostgreSQL refuses the null character
        var clean = text.replace('\0', ' ');
        return clean.length() <= length ? clean : clean.substring(0, length);
    }
}
