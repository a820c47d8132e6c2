package vn.cchc.plan.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes events as iCalendar (RFC 5545), times in UTC so that no time zones have to be described. Lines end with CR LF and are folded
 * at 75 octets, never inside a character.
 */
public final class Calendar {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 75;

    private Calendar() {}

    /** @param uid the same for ever; {@code sequence} counts its changes */
    public record Entry(
            String uid,
            int sequence,
            Instant changed,
            Instant starts,
            Instant ends,
            String title,
            String place,
            String address,
            boolean cancelled) {}

    public static String of(String name, List<Entry> entries) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//CCHC//plan//VI");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (var entry : entries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + entry.uid());
            line(text, "SEQUENCE:" + entry.sequence());
            line(text, "DTSTAMP:" + TIME.format(entry.changed()));
            line(text, "DTSTART:" + TIME.format(entry.starts()));
            line(text, "DTEND:" + TIME.format(entry.ends()));
            line(text, "SUMMARY:" + escaped(entry.title()));
            if (!entry.place().isEmpty()) {
                line(text, "LOCATION:" + escaped(entry.place()));
            }
            if (!entry.address().isEmpty()) {
                line(text, "URL:" + entry.address());
            }
            line(text, "STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            var written = Character.toString(character);
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += length;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
