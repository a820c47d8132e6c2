package vn.cchc.contest.document;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.contest.Contest;
import vn.cchc.contest.Round;
import vn.cchc.contest.rules.ContestFile;
import vn.cchc.contest.rules.ContestRules;
import vn.cchc.contest.rules.RulesText;
import vn.cchc.organization.Localities;
import vn.cchc.organization.Locality;
import vn.cchc.organization.Organization;
import vn.cchc.organization.Organizations;
import vn.cchc.question.Bank;
import vn.cchc.question.QuestionBanks;
import vn.cchc.ui.Texts;

/** A contest's rules as articles, with agencies, places and banks called by their names. */
@Component
public class RulesInWords implements RulesText.Names {

    private final Texts texts;
    private final Organizations organizations;
    private final Localities localities;
    private final QuestionBanks banks;
    private final ZoneId zone;

    RulesInWords(
            Texts texts,
            Organizations organizations,
            Localities localities,
            QuestionBanks banks,
            @Value("${cchc.zone}") ZoneId zone) {
        this.texts = texts;
        this.organizations = organizations;
        this.localities = localities;
        this.banks = banks;
        this.zone = zone;
    }

    /**
     * @param rounds of the contest by their place
     */
    public List<RulesText.Article> of(Contest contest, List<Round> rounds, Locale locale) {
        var times = contest.rules().rounds().stream()
                .flatMap(rules -> rounds.stream()
                        .filter(round -> round.slug().equals(rules.slug()))
                        .map(round -> new ContestFile.Times(round.opensAt(), round.closesAt())))
                .toList();
        return of(contest.rules(), times, locale);
    }

    /**
     * @param times in the order of the rules' rounds
     */
    public List<RulesText.Article> of(ContestRules rules, List<ContestFile.Times> times, Locale locale) {
        return RulesText.of(rules, times, (key, arguments) -> texts.in(locale, key, arguments), this, zone);
    }

    @Override
    public String unit(String code) {
        return organizations.findByCode(code).map(Organization::name).orElse(code);
    }

    @Override
    public String locality(String code) {
        return localities.findByCode(code).map(Locality::name).orElse(code);
    }

    @Override
    public String bank(String slug) {
        return banks.bank(slug).map(Bank::title).orElse(slug);
    }
}
