package vn.cchc.initiative.judging;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.initiative.rules.Award;

/** Hands out awards by place. A pure function. */
final class Awarding {

    private Awarding() {}

    /** An entry that may win something. */
    record Ranked(long entry, int place, BigDecimal score) {}

    /**
     * Awards go down the places. Entries that share a place win the same: where one of them would still win an award, all do.
     *
     * @param ranked best first
     * @return the title of the award by entry, none for those who win nothing
     */
    static Map<Long, String> of(List<Ranked> ranked, List<Award> awards) {
        Map<Long, String> won = new LinkedHashMap<>();
        int next = 0;
        for (var award : awards) {
            int given = 0;
            while (next < ranked.size() && (award.count() == 0 || given < award.count() || shares(ranked, next))) {
                var one = ranked.get(next);
                var least = award.least();
                if (least != null && one.score().compareTo(least) < 0) {
                    break;
                }
                won.put(one.entry(), award.title());
                given++;
                next++;
            }
        }
        return won;
    }

    /** Whether the one before has the same place and so has won what is handed out now. */
    private static boolean shares(List<Ranked> ranked, int at) {
        return at > 0 && ranked.get(at - 1).place() == ranked.get(at).place();
    }
}
