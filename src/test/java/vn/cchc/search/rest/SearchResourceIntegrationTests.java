package vn.cchc.search.rest;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentId;
import vn.cchc.search.Shelf;
import vn.cchc.search.Shelf.Book;
import vn.cchc.testing.PortalTest;
import vn.cchc.vietnamese.DocumentType;

class SearchResourceIntegrationTests extends PortalTest {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private Cataloguing cataloguing;

    private DocumentId document = new DocumentId(0);

    @BeforeEach
    void publish() {
        document = new Shelf(cataloguing)
                .publish(Book.of(
                                "981/QĐ-UBND",
                                DocumentType.DECISION,
                                "Quyết định về chợ nổi",
                                "Ủy ban nhân dân tỉnh Minh Họa",
                                "2022-02-02")
                        .with("Phạm vi", "Chợ nổi họp trên sông vào buổi sáng."))
                .getFirst();
    }

    @AfterEach
    void withdraw() {
        new Shelf(cataloguing).withdraw(document);
    }

    @Test
    void answersDocumentsInTheStatedShape() throws Exception {
        mvc().perform(get("/api/v1/documents").param("q", "chợ nổi").param("type", "Quyết định", "KH"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].number").value("981/QĐ-UBND"))
                .andExpect(jsonPath("$.items[0].type").value("DECISION"))
                .andExpect(jsonPath("$.items[0].issuer").value("Ủy ban nhân dân tỉnh Minh Họa"))
                .andExpect(jsonPath("$.items[0].issuedOn").value("2022-02-02"))
                .andExpect(jsonPath("$.items[0].validity").value("IN_FORCE"))
                .andExpect(jsonPath("$.items[0].score").isNumber())
                .andExpect(jsonPath("$.items[0].slug").isString())
                .andExpect(
                        jsonPath("$.items[0].snippets[0]").value("<mark>Chợ nổi</mark> họp trên sông vào buổi sáng."))
                .andExpect(jsonPath("$.facets.year[0].value").value("2022"))
                .andExpect(jsonPath("$.facets.year[0].count").value(1))
                .andExpect(jsonPath("$.understoodAs").isEmpty());
    }

    @Test
    void answersProvisionsInTheStatedShape() throws Exception {
        mvc().perform(get("/api/v1/provisions")
                        .param("q", "chợ nổi họp trên sông")
                        .param("size", "3"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].documentNumber").value("981/QĐ-UBND"))
                .andExpect(jsonPath("$.items[0].key").value("art-1"))
                .andExpect(jsonPath("$.items[0].label").value("Điều 1"))
                .andExpect(jsonPath("$.items[0].heading").value("Phạm vi"))
                .andExpect(jsonPath("$.items[0].snippet").value(org.hamcrest.Matchers.containsString("<mark>")));
    }

    @Test
    void suggestsNumbersAndTitles() throws Exception {
        mvc().perform(get("/api/v1/suggestions").param("q", "quyet dinh ve cho n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].number").value("981/QĐ-UBND"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=upwards",
                "page=-1",
                "page=x",
                "size=0",
                "size=1000",
                "type=nothing",
                "validity=maybe",
                "year=21"
            })
    void refusesABadParameterWithWhatWouldBeRight(String parameter) throws Exception {
        mvc().perform(get("/api/v1/documents?" + parameter).header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.parameter").value(parameter.split("=")[0]))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(portal).build();
    }
}
