package vn.cchc.audit.view;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.audit.AuditFilter;
import vn.cchc.ui.Pager;

/**
 * What the page of the trail shows; it stands in the address.
 *
 * @param until the last day
 * @param page from 1
 */
record AuditSearch(
        String actor,
        String action,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int page) {

    static final AuditSearch ALL = new AuditSearch("", "", "", null, null, 1);
    private static final int LONGEST = 200;

    /** Reads an address; what makes no sense there is left out. */
    static AuditSearch from(QueryParameters parameters) {
        return new AuditSearch(
                text(parameters, "actor"),
                text(parameters, "action"),
                text(parameters, "subject"),
                day(parameters, "from"),
                day(parameters, "until"),
                Pager.asked(parameters, "page", 999_999) + 1);
    }

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                actor,
                action,
                subject,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    AuditSearch onPage(int number) {
        return new AuditSearch(actor, action, subject, from, until, number);
    }

    boolean isNarrowed() {
        return !equals(ALL.onPage(page));
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "actor", actor);
        put(values, "action", action);
        put(values, "subject", subject);
        put(values, "from", from == null ? "" : from.toString());
        put(values, "until", until == null ? "" : until.toString());
        put(values, "page", page > 1 ? String.valueOf(page) : "");
        return QueryParameters.simple(values);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static String text(QueryParameters parameters, String name) {
        String text = parameters.getSingleParameter(name).orElse("").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static @Nullable LocalDate day(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
