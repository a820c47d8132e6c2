package vn.cchc.contest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cchc.contest.result.Criterion.CORRECT;
import static vn.cchc.contest.result.Criterion.DURATION;
import static vn.cchc.contest.result.Criterion.FEWER_ATTEMPTS;
import static vn.cchc.contest.result.Criterion.PREDICTION;
import static vn.cchc.contest.result.Criterion.REGISTERED;
import static vn.cchc.contest.result.Criterion.SCORE;
import static vn.cchc.contest.result.Criterion.SIGNED_IN;
import static vn.cchc.contest.result.Criterion.TOP_SCORES;
import static vn.cchc.contest.result.Criterion.TOTAL_TIME;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cchc.question.Points;

/** The orders that real provinces' rules prescribe, person by person, and random ones against counting by hand. */
class StandingsTests {

    private static final Instant DAY = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void ranksByScorePredictionDurationEarlierSignInAndTopScores() {
        List<Criterion> chain = List.of(SCORE, PREDICTION, DURATION, SIGNED_IN, TOP_SCORES);
        Candidate an = person("an").score(19).prediction(0).build();
        Candidate binh = person("binh").score(20).prediction(40).seconds(300).build();
        Candidate chi = person("chi").score(20).prediction(12).seconds(900).build();
        Candidate dung = person("dung").score(20).prediction(12).seconds(400).build();
        Candidate giang = person("giang").score(20).seconds(10).build();
        Candidate hoa =
                person("hoa").score(20).prediction(12).seconds(400).signedIn(60).build();
        Candidate khanh = person("khanh")
                .score(20)
                .prediction(12)
                .seconds(400)
                .signedIn(60)
                .tops(3)
                .build();

        List<Standings.Place> places = Standings.of(List.of(an, binh, chi, dung, giang, hoa, khanh), chain);

        assertThat(ranks(places)).containsExactly("1 dung", "2 khanh", "3 hoa", "4 chi", "5 binh", "6 giang", "7 an");
        assertThat(places.stream().map(Standings.Place::decidedBy))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(SIGNED_IN),
                        Optional.of(TOP_SCORES),
                        Optional.of(DURATION),
                        Optional.of(PREDICTION),
                        Optional.of(PREDICTION),
                        Optional.of(SCORE));
    }

    @Test
    void ranksByCorrectDurationFewerAttemptsAndEarlierRegistration() {
        List<Criterion> chain = List.of(CORRECT, DURATION, FEWER_ATTEMPTS, REGISTERED);
        Candidate an = person("an").correct(18).seconds(200).build();
        Candidate binh = person("binh").correct(20).seconds(300).attempts(3).build();
        Candidate chi = person("chi")
                .correct(20)
                .seconds(300)
                .attempts(2)
                .registered(50)
                .build();
        Candidate dung = person("dung")
                .correct(20)
                .seconds(300)
                .attempts(2)
                .registered(20)
                .build();
        Candidate giang = person("giang").correct(20).seconds(299).attempts(9).build();

        assertThat(ranks(Standings.of(List.of(an, binh, chi, dung, giang), chain)))
                .containsExactly("1 giang", "2 dung", "3 chi", "4 binh", "5 an");
    }

    @Test
    void ranksByScoreTotalTimeAndAttempts() {
        List<Criterion> chain = List.of(SCORE, TOTAL_TIME, FEWER_ATTEMPTS);
        Candidate an = person("an").score(28).total(1200).attempts(2).build();
        Candidate binh = person("binh").score(28).total(1200).attempts(1).build();
        Candidate chi = person("chi").score(28).total(900).attempts(5).build();
        Candidate dung = person("dung").score(30).total(9000).attempts(5).build();

        assertThat(ranks(Standings.of(List.of(an, binh, chi, dung), chain)))
                .containsExactly("1 dung", "2 chi", "3 binh", "4 an");
    }

    @Test
    void givesEqualPeopleOneRankAndLeavesRoomAfterThem() {
        List<Standings.Place> places = Standings.of(
                List.of(
                        person("d").score(5).build(),
                        person("c").score(9).build(),
                        person("b").score(9).build(),
                        person("a").score(10).build()),
                List.of(SCORE));
        assertThat(ranks(places)).containsExactly("1 a", "2 b", "2 c", "4 d");
        assertThat(places.get(2).decidedBy()).isEmpty();
    }

    @Test
    void ranksNobodyAsNothing() {
        assertThat(Standings.of(List.of(), List.of(SCORE))).isEmpty();
    }

    @Test
    void refusesAPersonOrACriterionThatStandsTwice() {
        Candidate an = person("an").build();
        assertThatThrownBy(() -> Standings.of(List.of(an, an), List.of(SCORE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an");
        assertThatThrownBy(() -> Standings.of(List.of(an), List.of(SCORE, SCORE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Standings.of(List.of(an), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** A rank is one more than the number of people whom the chain puts strictly before. */
    @Test
    void agreesWithCountingEveryPairOnRandomPeople() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Candidate> people = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                people.add(random("p" + i, random));
            }
            List<Criterion> chain = new ArrayList<>(List.of(Criterion.values()));
            Collections.shuffle(chain, random);
            List<Criterion> some = chain.subList(0, 1 + random.nextInt(4));

            List<Standings.Place> places = Standings.of(people, some);

            assertThat(places).hasSameSizeAs(people);
            for (Standings.Place place : places) {
                long before = people.stream()
                        .filter(other -> strictlyBefore(other, place.candidate(), some))
                        .count();
                assertThat(place.rank()).isEqualTo(before + 1);
            }
            Collections.shuffle(people, random);
            assertThat(Standings.of(people, some))
                    .as("whatever order they come in")
                    .isEqualTo(places);
        }
    }

    private static boolean strictlyBefore(Candidate one, Candidate other, List<Criterion> chain) {
        for (Criterion criterion : chain) {
            long difference = figure(one, criterion) - figure(other, criterion);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    /** Smaller is better. */
    private static long figure(Candidate who, Criterion criterion) {
        return switch (criterion) {
            case SCORE -> -who.score().thousandths();
            case CORRECT -> -who.correct();
            case PREDICTION -> who.prediction().isPresent() ? who.prediction().getAsLong() : 1_000_000_000L;
            case DURATION -> who.duration().toMillis();
            case TOTAL_TIME -> who.totalTime().toMillis();
            case FEWER_ATTEMPTS -> who.attempts();
            case MORE_ATTEMPTS -> -who.attempts();
            case TOP_SCORES -> -who.topScores();
            case REGISTERED -> who.registered().toEpochMilli();
            case SIGNED_IN -> who.signedIn().toEpochMilli();
            case SUBMITTED -> who.submitted().toEpochMilli();
        };
    }

    private static Candidate random(String key, Random random) {
        Person person = person(key)
                .score(random.nextInt(3))
                .correct(random.nextInt(3))
                .seconds(random.nextInt(3))
                .total(random.nextInt(3))
                .attempts(random.nextInt(3))
                .tops(random.nextInt(3))
                .registered(random.nextInt(3))
                .signedIn(random.nextInt(3));
        return (random.nextBoolean() ? person.prediction(random.nextInt(3)) : person).build();
    }

    private static List<String> ranks(List<Standings.Place> places) {
        return places.stream()
                .map(place -> place.rank() + " " + place.candidate().key())
                .toList();
    }

    private static Person person(String key) {
        return new Person(key);
    }

    private static final class Person {
        private final String key;
        private Points score = Points.of(20);
        private int correct = 20;
        private int seconds = 600;
        private int total = 600;
        private int attempts = 1;
        private int tops;
        private OptionalLong prediction = OptionalLong.empty();
        private int registered;
        private int signedIn;

        Person(String key) {
            this.key = key;
        }

        Person score(int value) {
            score = Points.of(value);
            return this;
        }

        Person correct(int value) {
            correct = value;
            return this;
        }

        Person seconds(int value) {
            seconds = value;
            return this;
        }

        Person total(int value) {
            total = value;
            return this;
        }

        Person attempts(int value) {
            attempts = value;
            return this;
        }

        Person tops(int value) {
            tops = value;
            return this;
        }

        Person prediction(long distance) {
            prediction = OptionalLong.of(distance);
            return this;
        }

        Person registered(int value) {
            registered = value;
            return this;
        }

        Person signedIn(int value) {
            signedIn = value;
            return this;
        }

        Candidate build() {
            return new Candidate(
                    key,
                    score,
                    correct,
                    Duration.ofSeconds(seconds),
                    Duration.ofSeconds(total),
                    attempts,
                    tops,
                    prediction,
                    DAY.plusSeconds(registered),
                    DAY.plusSeconds(signedIn),
                    DAY.plusSeconds(signedIn + seconds));
        }
    }
}
