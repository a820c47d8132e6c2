package vn.cchc.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.cchc.testing.PortalTest;

class ImportApiIntegrationTests extends PortalTest {

    private static final String LINES = "application/x-ndjson";

    @Autowired
    private WebApplicationContext portal;

    private MockMvc http;

    @BeforeEach
    void openApi() {
        http = MockMvcBuilders.webAppContextSetup(portal)
                .apply(springSecurity())
                .build();
    }

    @Test
    void acceptsLinesAndTellsWhatBecameOfThem() throws Exception {
        String location = http.perform(post("/api/v1/imports")
                        .param("name", "lo.jsonl")
                        .contentType(LINES)
                        .content(
                                "{\"number\":\"1/2018/QĐ-" + series() + "\",\"title\":\"T\",\"provisions\":[{\"label\":"
                                        + "\"Điều 1\",\"text\":\"x\"}]}\nkhông\n")
                        .with(librarian())
                        .with(csrf().asHeader()))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.id").exists())
                .andReturn()
                .getResponse()
                .getHeader("Location");

        awaitEnd(location);
        http.perform(get(location).cookie(new Cookie("cchc-lang", "en")).with(librarian()))
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.done").value(2))
                .andExpect(jsonPath("$.counts.added").value(1))
                .andExpect(jsonPath("$.counts.refused").value(1))
                .andExpect(jsonPath("$.items[0].place").value("lo.jsonl:2"))
                .andExpect(jsonPath("$.items[0].code").value("intake.refused.not-json"))
                .andExpect(jsonPath("$.items[0].reason").value(containsString("not valid JSON")));
        http.perform(get(location + "/items").param("outcome", "ADDED").with(librarian()))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].slug").exists());
        http.perform(get(location + "/report.csv").with(librarian()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString("lo.jsonl:2")));
        http.perform(delete(location).with(librarian()).with(csrf().asHeader()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").exists());
    }

    @Test
    void acceptsAFileOfEitherKind() throws Exception {
        byte[] text = ("Số: 5/KH-" + series() + "\nKẾ HOẠCH\nThử\nNội dung").getBytes(StandardCharsets.UTF_8);
        String location = http.perform(multipart("/api/v1/imports")
                        .file(new MockMultipartFile("file", "ke-hoach.txt", "text/plain", text))
                        .with(librarian())
                        .with(csrf().asHeader()))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location");

        awaitEnd(location);
        http.perform(get(location).with(librarian()))
                .andExpect(jsonPath("$.counts.added").value(1));
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        http.perform(multipart("/api/v1/imports").with(librarian()).with(csrf().asHeader()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").exists());
        http.perform(get("/api/v1/imports/" + UUID.randomUUID()).with(librarian()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").exists());
    }

    @Test
    void isForLibrariansOnly() throws Exception {
        http.perform(get("/api/v1/imports/" + UUID.randomUUID())).andExpect(status().isUnauthorized());
        http.perform(get("/api/v1/imports/" + UUID.randomUUID()).with(user("x").roles("RESIDENT")))
                .andExpect(status().isForbidden());
    }

    private void awaitEnd(String location) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        String status = "";
        while (Instant.now().isBefore(end)) {
            status = http.perform(get(location).with(librarian()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            if (status.contains("\"DONE\"") || status.contains("\"FAILED\"")) {
                return;
            }
            Thread.sleep(50);
        }
        assertThat(status).as("waited in vain").contains("\"DONE\"");
    }

    private static RequestPostProcessor librarian() {
        return user("thu-thu").roles("LIBRARIAN");
    }

    private static String series() {
        return UUID.randomUUID()
                .toString()
                .substring(0, 8)
                .replaceAll("[^a-z]", "q")
                .toUpperCase(Locale.ROOT);
    }
}
