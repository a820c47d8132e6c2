package vn.cchc.contest.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.ui.Texts;

/** Times of day as contests announce them, in the portal's zone. */
@Component
class AnnouncedTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Texts texts;
    private final ZoneId zone;

    AnnouncedTimes(Texts texts, @Value("${cchc.zone}") ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** "17 giờ 30, thứ Sáu 27/11/2026". */
    String of(Instant moment, Locale locale) {
        var at = moment.atZone(zone);
        var weekday = texts.in(locale, "contests.weekday." + at.getDayOfWeek().getValue());
        return texts.in(locale, "contests.moment", hour(at, locale), weekday, DAY.format(at));
    }

    /** With seconds, for what has to be exact. */
    String exactly(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").format(moment.atZone(zone));
    }

    /** How far the portal's zone is from UTC then, for pages that show times without the server. */
    int minutesFromUtc(Instant moment) {
        return zone.getRules().getOffset(moment).getTotalSeconds() / 60;
    }

    private String hour(ZonedDateTime at, Locale locale) {
        return at.getMinute() == 0
                ? texts.in(locale, "contests.hour", String.valueOf(at.getHour()))
                : texts.in(
                        locale, "contests.hour-minute", String.valueOf(at.getHour()), "%02d".formatted(at.getMinute()));
    }
}
