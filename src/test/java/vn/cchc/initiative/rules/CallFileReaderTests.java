package vn.cchc.initiative.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class CallFileReaderTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void readsBothTemplatesWithoutAProblem() throws IOException {
        for (var name : List.of("contest", "recognition")) {
            var reading = read(template(name));
            assertThat(reading.problems()).isEmpty();
            var rules = reading.file().orElseThrow().rules();
            assertThat(rules.stages().getFirst().kind()).isEqualTo(Stage.Kind.ELIGIBILITY);
            assertThat(rules.recognition()).isEqualTo(name.equals("recognition"));
            assertThat(rules.stages().get(1).full()).isEqualByComparingTo("100");
        }
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        var text = template("contest")
                .replace("step: 1\n", "step: 0.3\n")
                .replace("maximum: 20", "maximum: 20.1")
                .replace("quorumPercent: 67", "quorumPercent: 0")
                .replace("\"criterion:hieu-qua\"", "\"criterion:khong-co\"");
        assertThat(read(text).problems())
                .extracting(RuleProblem::key)
                .contains("calls.rule.step", "calls.rule.step-of-maximum", "calls.rule.range", "calls.rule.tie");
        assertThat(read(text).file()).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnowAndWhatIsNoYaml() throws IOException {
        assertThat(read(template("contest") + "\nkhongCo: 1\n").problems())
                .extracting(RuleProblem::key)
                .containsExactly("calls.rule.unknown");
        assertThat(read("title: [").problems()).extracting(RuleProblem::key).containsExactly("calls.rule.yaml");
        assertThat(read("title: A").problems()).extracting(RuleProblem::key).contains("calls.rule.missing");
        assertThat(read(template("contest").replace("today+45 17:00", "hôm sau"))
                        .problems())
                .extracting(RuleProblem::key)
                .contains("calls.rule.time");
    }

    @Test
    void marksFitTheStepsOfACriterion() throws IOException {
        var criterion = read(template("contest"))
                .file()
                .orElseThrow()
                .rules()
                .stages()
                .get(1)
                .criteria()
                .get(1);
        assertThat(criterion.allows(new java.math.BigDecimal("32.5"))).isTrue();
        assertThat(criterion.allows(new java.math.BigDecimal("32.25"))).isFalse();
        assertThat(criterion.allows(new java.math.BigDecimal("40.5"))).isFalse();
        assertThat(criterion.allows(new java.math.BigDecimal("-0.5"))).isFalse();
    }

    private static String template(String name) throws IOException {
        return new ClassPathResource("initiative/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    private static CallFile.Reading read(String text) {
        return CallFileReader.read(
                "dot-thu", text.getBytes(StandardCharsets.UTF_8), new JsonMapper(), LocalDate.of(2026, 11, 22), ZONE);
    }
}
