package vn.cchc.plan.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTests {

    private static String of(String title, boolean cancelled) {
        return Calendar.of(
                "Sự kiện",
                List.of(new Calendar.Entry(
                        "e-1@cchc",
                        2,
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-11-25T01:00:00Z"),
                        Instant.parse("2026-11-25T04:00:00Z"),
                        title,
                        "Hội trường; tầng 2",
                        "",
                        cancelled)));
    }

    @Test
    void writesWhatCalendarsRead() {
        assertThat(of("Tập huấn, quý IV", false))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("\r\nDTSTART:20261125T010000Z\r\n")
                .contains("\r\nSUMMARY:Tập huấn\\, quý IV\r\n")
                .contains("\r\nLOCATION:Hội trường\\; tầng 2\r\n")
                .contains("\r\nSEQUENCE:2\r\n")
                .contains("\r\nSTATUS:CONFIRMED\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void foldsLongLinesWithoutBreakingCharacters() {
        var title = "Tuyên truyền cải cách hành chính ở bản, thôn xa trung tâm "
                .repeat(6)
                .strip();
        var written = of(title, false);

        for (var line : written.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(written.replace("\r\n ", "")).contains("SUMMARY:" + title.replace(",", "\\,"));
    }

    @Test
    void tellsOfCancelledEvents() {
        assertThat(of("Hội nghị", true)).contains("STATUS:CANCELLED");
    }
}
