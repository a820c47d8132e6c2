package vn.cchc.contest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cchc.contest.rules.Eligibility;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Locality;
import vn.cchc.organization.Organization;
import vn.cchc.organization.Organizations;
import vn.cchc.ui.Texts;

/** Who may enter, in words. */
@Component
class Audiences {

    private final Organizations organizations;
    private final Localities localities;
    private final Texts texts;

    Audiences(Organizations organizations, Localities localities, Texts texts) {
        this.organizations = organizations;
        this.localities = localities;
        this.texts = texts;
    }

    /** "Người từ 14 tuổi; ở tỉnh Minh Họa; không cần tài khoản". */
    String who(Eligibility who, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(people(who, locale));
        if (!who.units().isEmpty()) {
            parts.add(texts.in(locale, "contests.who.units", units(who.units())));
        }
        if (!who.localities().isEmpty()) {
            parts.add(texts.in(
                    locale,
                    "contests.who.localities",
                    named(
                            who.localities(),
                            code -> localities
                                    .findByCode(code)
                                    .map(Locality::name)
                                    .orElse(code))));
        }
        parts.add(texts.in(locale, who.guests() ? "contests.who.guests" : "contests.who.accounts"));
        return String.join("; ", parts);
    }

    private String units(Set<String> codes) {
        return named(
                codes,
                code -> organizations.findByCode(code).map(Organization::name).orElse(code));
    }

    private String people(Eligibility who, Locale locale) {
        var least = who.leastAge();
        var greatest = who.greatestAge();
        if (least != null && greatest != null) {
            return texts.in(locale, "contests.who.between", least, greatest);
        }
        if (least != null) {
            return texts.in(locale, "contests.who.from", least);
        }
        if (greatest != null) {
            return texts.in(locale, "contests.who.to", greatest);
        }
        return who.roles().isEmpty()
                ? texts.in(locale, "contests.who.everyone")
                : who.roles().stream()
                        .sorted()
                        .map(role -> texts.in(
                                locale, "contests.who.role." + role.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
    }

    private static String named(Set<String> codes, Function<String, String> name) {
        return codes.stream().sorted().map(name).collect(Collectors.joining(", "));
    }
}
