package vn.cchc.library.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.Provision;

class ManuscriptTests {

    private static final int SHARE = 6;

    @Test
    void refusesOfTheCollectionOnlyALineWithoutNumberAndTitle() throws IOException {
        Map<String, String> numbers = new HashMap<>();
        List<String> refusals = new ArrayList<>();
        int line = 0;
        for (DocumentDraft draft : BulkCollection.drafts()) {
            // the collection's own test meets every identity; here a part is enough, with the one that has no title
            if (++line % SHARE != 0 && !draft.title().isBlank()) {
                continue;
            }
            try {
                String key = Manuscript.of(draft).identity().key();
                String other = numbers.put(key, draft.number() + " " + draft.title());
                if (other != null) {
                    refusals.add(key + ": " + draft.number() + " " + draft.title() + " / " + other);
                }
            } catch (CataloguingException refusal) {
                refusals.add(draft.number() + ": " + refusal.getMessage());
            }
        }
        assertThat(refusals).satisfiesExactly(nameless -> assertThat(nameless).contains("title-missing"));
    }

    @Test
    void givesStableKeysAndNumbersRepeatedLabels() {
        Manuscript manuscript = Manuscript.of(Draft.of("1/KH-SNV")
                .provision("Lời nói đầu", "", "a")
                .provision("Điều 5", "", "b")
                .provision("Điều 5", "", "c")
                .provision("Phần 2", "", "d")
                .provision("", "", "e")
                .provision("", "", "f")
                .provision("Điều 5a", "", "g")
                .build());
        assertThat(manuscript.provisions())
                .extracting(Provision::key)
                .containsExactly("x-loi-noi-dau", "art-5", "art-5~2", "part-2", "text", "text~2", "art-5a");
    }

    @Test
    void refusesWhatNobodyCouldRead() {
        refused("library.refused.title-missing", Draft.of("1/KH-SNV").titled(" … "));
        refused("library.refused.title-too-long", Draft.of("1/KH-SNV").titled("a".repeat(2_001)));
        refused("library.refused.number-unreadable", Draft.of("—"));
        refused("library.refused.number-unreadable", Draft.of("1".repeat(201)));
        refused("library.refused.year", Draft.of("1/KH-SNV").in(20240));
        refused("library.refused.year", Draft.of("1/KH-SNV").on("0219-01-01"));
        refused("library.refused.topic-unknown", Draft.of("1/KH-SNV").about("task-7"));
        refused("library.refused.provision-empty", Draft.of("1/KH-SNV").provision(" ", "", "\u0000"));
        refused("library.refused.provision-label", Draft.of("1/KH-SNV").provision("Điều " + "1".repeat(200), "", "a"));
        refused("library.refused.provision-text", Draft.of("1/KH-SNV").article(1, "a".repeat(1_000_001)));
        refused("library.refused.issuer-too-long", Draft.of("1/KH-SNV").by("a".repeat(501)));
    }

    @Test
    void refusesSourcesThatAreNoWebAddress() {
        for (String address : List.of("javascript:alert(1)", "ftp://a", "http://", "https://a b", "//a")) {
            refused("library.refused.source-address", Draft.of("1/KH-SNV").from(address));
        }
        Manuscript.of(Draft.of("1/KH-SNV").from("https://example.vn/a?b=ký-tự").build());
    }

    @Test
    void refusesRelationsWithoutANumberOrFromAPlaceTheTextDoesNotHave() {
        Draft text = Draft.of("1/KH-SNV").article(5, "1. Khoản một\na) Điểm a\n2. Khoản hai");
        refused("library.refused.relation-number", Draft.of("1/KH-SNV").implementing("không số"));
        refused("library.refused.relation-own-provision", text.relating("art-6", "2/KH-SNV", null, null, null));
        refused(
                "library.refused.relation-own-provision",
                Draft.of("1/KH-SNV").article(5, "1. Một").relating("art-5/cl-9", "2/KH-SNV", null, null, null));
        refused(
                "library.refused.relation-target-provision",
                Draft.of("1/KH-SNV").relating(null, "2/KH-SNV", null, null, "Điều 5"));
        Manuscript.of(Draft.of("1/KH-SNV")
                .article(5, "1. Khoản một\na) Điểm a\n2. Khoản hai")
                .relating("art-5/cl-1/pt-a", "2/KH-SNV", null, null, "art-9/cl-3")
                .build());
    }

    @Test
    void leavesOutWhatNoDatabaseTakes() {
        DocumentDraft clean = DraftCleaning.clean(Draft.of("Số: 1/kh-snv ")
                .titled(" Kế\u0000 hoạch\n\ud800 một ")
                .by("  ")
                .article(1, "\r\nmột\r\n\r\nhai\u0007\uffff \r")
                .build());
        assertThat(clean.number()).isEqualTo("1/KH-SNV");
        assertThat(clean.title()).isEqualTo("Kế hoạch một");
        assertThat(clean.issuer()).isNull();
        assertThat(clean.provisions().getFirst().text()).isEqualTo("một\n\nhai");
    }

    @Test
    void hashesEveryPartOfADraft() {
        List<Draft> drafts = List.of(
                Draft.of("1/KH-SNV"),
                Draft.of("2/KH-SNV"),
                Draft.of("1/KH-SNV").titled("Khác"),
                Draft.of("1/KH-SNV").by(null),
                Draft.of("1/KH-SNV").in(2024),
                Draft.of("1/KH-SNV").on("2024-01-01"),
                Draft.of("1/KH-SNV").about("task-1"),
                Draft.of("1/KH-SNV").about("task-1", "task-2"),
                Draft.of("1/KH-SNV").asSummary(),
                Draft.of("1/KH-SNV").from("https://example.vn"),
                Draft.of("1/KH-SNV").provision("Điều 1", "ab", "c"),
                Draft.of("1/KH-SNV").provision("Điều 1", "a", "bc"),
                Draft.of("1/KH-SNV").article(1, "a").article(2, "b"),
                Draft.of("1/KH-SNV").implementing("2/KH-SNV"),
                Draft.of("1/KH-SNV").relating(null, "2/KH-SNV", null, null, "art-1"));
        assertThat(drafts.stream()
                        .map(draft -> Manuscript.of(draft.build()).hash())
                        .distinct())
                .hasSize(drafts.size());
    }

    private static void refused(String key, Draft draft) {
        assertThatExceptionOfType(CataloguingException.class)
                .isThrownBy(() -> Manuscript.of(draft.build()))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
