package vn.cchc.contest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.contest.result.Counting;

class ContestFileReaderTests {

    private static final String GOOD = """
            title: Thử
            summary: Một cuộc thi.
            boards:
              - slug: dan
                title: Người dân
                banks: [thu]
                eligibility: { guests: true }
            defaults: { attempts: 2, timeLimitMinutes: 10, order: [SCORE], draw: [{ bank: thu, count: 3 }] }
            rounds:
              - { slug: t1, title: Tuần 1, board: dan, opensAt: today-1 08:00, closesAt: 2026-12-01 20:00 }
              - { slug: t2, title: Tuần 2, board: dan, opensAt: today+2 08:00, closesAt: today+9 20:00, attempts: 5 }
            """;

    @Test
    void readsRoundsWithTheirDefaultsAndTimes() {
        var file = read(GOOD).file().orElseThrow();

        assertThat(file.rules().rounds().get(0).attempts()).isEqualTo(2);
        assertThat(file.rules().rounds().get(1).attempts()).isEqualTo(5);
        assertThat(file.rules().rounds().get(0).counting()).isEqualTo(Counting.BEST);
        assertThat(file.times().get(0).opensAt()).isEqualTo(Instant.parse("2026-11-21T01:00:00Z"));
        assertThat(file.times().get(0).closesAt()).isEqualTo(Instant.parse("2026-12-01T13:00:00Z"));
    }

    @Test
    void rulesSurviveBeingStored() {
        var json = new JsonMapper();
        var rules = read(GOOD).file().orElseThrow().rules();
        assertThat(json.readValue(json.writeValueAsString(rules), ContestRules.class))
                .isEqualTo(rules);
    }

    @Test
    void readsTheContestsThatComeWithThePortal() throws IOException {
        for (String slug : List.of("tuan-cchc-2026", "cong-chuc-2026")) {
            var yaml = Files.readAllBytes(Path.of("quizzes", slug, "contest.yaml"));
            assertThat(ContestFileReader.read(slug, yaml, new JsonMapper(), LocalDate.of(2026, 11, 22), zone())
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void saysWhereAFieldIsUnknownMissingOrWrong() {
        assertThat(problem(GOOD.replace("banks: [thu]", "bank: thu"))).isEqualTo("boards[0].banks missing");
        assertThat(problem(GOOD.replace("attempts: 5", "atempts: 5"))).isEqualTo("rounds[1].atempts unknown-field");
        assertThat(problem(GOOD.replace("order: [SCORE]", "order: [POINTS]")))
                .startsWith("rounds[0].order[0] bad-value");
        assertThat(problem(GOOD.replace("today+9 20:00", "sometime"))).startsWith("rounds[1].closesAt bad-value");
        assertThat(problem(GOOD.replace("guests: true", "guests: true }: x"))).startsWith("contest.yaml not-yaml");
        assertThat(problem("- a\n- b\n")).startsWith("contest.yaml bad-value");
    }

    @Test
    void saysWhatCannotBeKept() {
        assertThat(problem(GOOD.replace("attempts: 5", "attempts: 0"))).startsWith("rounds[1].attempts out-of-range");
        assertThat(problem(GOOD.replace("slug: t2", "slug: t1"))).startsWith("rounds[1].slug slug-twice");
        assertThat(problem(GOOD.replace("order: [SCORE]", "order: [SCORE, PREDICTION]")))
                .startsWith("rounds[0].order prediction-missing");
        assertThat(problem(GOOD.replace("bank: thu,", "bank: khac,")))
                .startsWith("rounds[0].draw[0].bank bank-not-of-board");
        assertThat(problem(GOOD.replace("today+9 20:00", "today+1 20:00")))
                .startsWith("rounds[1].closesAt closed-before-open");
        assertThat(problem(GOOD.replace("eligibility: {", "uniqueness: [ACCOUNT]\n    eligibility: {")))
                .startsWith("boards[0].eligibility.guests guests-alike");
    }

    @Test
    void everyProblemHasASentenceInBothLanguages() throws IOException {
        var source = new StringBuilder();
        for (String name : List.of("rules/RulesCheck", "rules/ContestFileReader", "desk/OrganizersDesk")) {
            source.append(Files.readString(Path.of("src/main/java/vn/cchc/contest/" + name + ".java")));
        }
        var keys = java.util.regex.Pattern.compile(
                        "(?:add|problem)\\([^;]*?, \"([a-z]+(?:-[a-z]+)+|empty|missing|negative|taken)\"")
                .matcher(source)
                .results()
                .map(found -> "contest.rules." + found.group(1))
                .distinct()
                .toList();
        assertThat(keys).hasSizeGreaterThan(25);
        for (String language : List.of("vi", "en")) {
            var texts = new Properties();
            try (var in = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/contest_" + language + ".properties"))) {
                texts.load(in);
            }
            assertThat(texts.stringPropertyNames()).containsAll(keys);
        }
    }

    private static String problem(String yaml) {
        var problem = read(yaml).problems().getFirst();
        return problem.where() + " " + problem.key().substring("contest.rules.".length());
    }

    private static ContestFile.Reading read(String yaml) {
        return ContestFileReader.read(
                "thu", yaml.getBytes(StandardCharsets.UTF_8), new JsonMapper(), LocalDate.of(2026, 11, 22), zone());
    }

    private static ZoneId zone() {
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }
}
