package vn.cchc.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Days and times as officials write them, in the portal's zone, and the field in which they are typed. */
@Component
public class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Texts texts;
    private final ZoneId zone;

    public Dates(Texts texts, @Value("${cchc.zone}") ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** The day, else the year, else nothing. */
    public String day(@Nullable LocalDate day, @Nullable Integer year) {
        return day != null ? DAY.format(day) : year != null ? year.toString() : "";
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    public LocalDate today() {
        return LocalDate.now(zone);
    }

    /** The moment in which a day is over, in the portal's zone. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** A date field that reads the usual ways of writing a day. */
    public DatePicker field(String label) {
        var field = new DatePicker(label);
        field.setPlaceholder(texts.get("ui.date.hint"));
        field.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd")
                .setMonthNames(list("ui.date.months"))
                .setWeekdays(list("ui.date.weekdays"))
                .setWeekdaysShort(list("ui.date.weekdays.short"))
                .setFirstDayOfWeek(1)
                .setToday(texts.get("ui.date.today"))
                .setCancel(texts.get("ui.cancel"))
                .setBadInputErrorMessage(texts.get("ui.date.bad")));
        return field;
    }

    private List<String> list(String key) {
        return Arrays.asList(texts.get(key).split(",\\s*"));
    }
}
