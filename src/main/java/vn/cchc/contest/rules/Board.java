package vn.cchc.contest.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of contestants ranked apart from others.
 *
 * @param slug names it in addresses and ledgers
 * @param banks slugs of the banks its papers may be drawn from
 * @param uniqueness what tells people apart, as far as each person has it
 * @param assistance whether officials may help people take part on the officials' devices
 * @param collective how units are compared; null where they are not
 * @param total how people are ranked over all its rounds; null where nothing is said, and then {@link Total#USUAL} counts
 */
public record Board(
        String slug,
        String title,
        List<String> banks,
        Eligibility eligibility,
        Set<Uniqueness> uniqueness,
        boolean assistance,
        List<Quota> quotas,
        @Nullable Collective collective,
        @Nullable Total total) {

    public Board {
        banks = List.copyOf(banks);
        uniqueness = Set.copyOf(uniqueness);
        quotas = List.copyOf(quotas);
    }

    /** The rule over all rounds, said or not. */
    @JsonIgnore
    public Total totalled() {
        return total == null ? Total.USUAL : total;
    }
}
