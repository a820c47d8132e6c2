package vn.cchc.initiative.submission;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.initiative.rules.Entrants.Applicant;

/**
 * What is written in an entry; what is not chosen yet is empty.
 *
 * @param sections texts by the slug of the rules' sections
 */
public record Content(String title, String kind, String field, Applicant applicant, Map<String, String> sections) {

    public Content {
        sections = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    public String section(String slug) {
        return sections.getOrDefault(slug, "");
    }
}
