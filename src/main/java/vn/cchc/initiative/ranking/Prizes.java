package vn.cchc.initiative.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prizes by place. A prize that nobody left reaches is not given. Entries that share a place are treated alike: as many as there are
 * prizes for get them; where there are too few, the rule says whether all of them get the prize or the panel decides.
 *
 * @param list the highest first
 * @param all whether entries that share the place of the last prize of a kind all get it
 */
public record Prizes(List<Prize> list, boolean all) {

    public Prizes {
        list = List.copyOf(list);
    }

    /**
     * A prize.
     *
     * @param count how many there are, 0 for as many as reach {@code least}
     * @param least points that are needed, null for none
     */
    public record Prize(String title, int count, @Nullable BigDecimal least) {

        public Prize {
            if (count < 0) {
                throw new IllegalArgumentException("Fewer prizes than none: " + count);
            }
        }
    }

    /**
     * What an entry gets.
     *
     * @param title of the prize, empty for none and while the panel has to decide
     * @param atStake prizes that the panel has to decide about among entries of the same place, highest first
     */
    public record Awarded(Ranking.Place place, String title, List<String> atStake) {

        public Awarded {
            atStake = List.copyOf(atStake);
        }
    }

    /** What everybody gets, in the order of the places. */
    public List<Awarded> award(List<Ranking.Place> places) {
        List<Awarded> awarded = new ArrayList<>();
        int prize = 0;
        int given = 0;
        for (int from = 0; from < places.size(); ) {
            int to = from;
            while (to < places.size()
                    && places.get(to).rank() == places.get(from).rank()) {
                to++;
            }
            List<Ranking.Place> equals = places.subList(from, to);
            while (prize < list.size() && (isUsedUp(prize, given) || !reaches(list.get(prize), equals.getFirst()))) {
                prize++;
                given = 0;
            }
            if (prize == list.size()) {
                equals.forEach(place -> awarded.add(new Awarded(place, "", List.of())));
            } else if (all
                    || list.get(prize).count() == 0
                    || given + equals.size() <= list.get(prize).count()) {
                String title = list.get(prize).title();
                equals.forEach(place -> awarded.add(new Awarded(place, title, List.of())));
                given += equals.size();
            } else {
                List<String> stake = new ArrayList<>();
                int left = equals.size();
                while (prize < list.size() && left > 0) {
                    if (reaches(list.get(prize), equals.getFirst())) {
                        stake.add(list.get(prize).title());
                        int taken = list.get(prize).count() == 0
                                ? left
                                : Math.min(left, list.get(prize).count() - given);
                        left -= taken;
                        given += taken;
                    }
                    if (left > 0) {
                        prize++;
                        given = 0;
                    }
                }
                equals.forEach(place -> awarded.add(new Awarded(place, "", stake)));
            }
            from = to;
        }
        return awarded;
    }

    private boolean isUsedUp(int prize, int given) {
        return list.get(prize).count() > 0 && given >= list.get(prize).count();
    }

    private static boolean reaches(Prize prize, Ranking.Place place) {
        BigDecimal least = prize.least();
        return least == null || place.candidate().score().compareTo(Exact.of(least)) >= 0;
    }
}
