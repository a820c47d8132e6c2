package vn.cchc.initiative.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cchc.initiative.similarity.Likeness.Passage;
import vn.cchc.initiative.similarity.Likeness.Piece;
import vn.cchc.initiative.similarity.SimilarityIndex.Text;
import vn.cchc.vietnamese.VietnameseText;

class SimilarityIndexTests {

    private static final String IDEA =
            "Tổ tiếp nhận lưu động đến từng thôn vào sáng thứ Bảy để hướng dẫn người dân nộp hồ sơ"
                    + " trực tuyến, chụp giấy tờ và hòa giải những vướng mắc ngay tại nhà văn hóa.";
    private static final String COPIED =
            "Chúng tôi đề xuất: tổ tiếp nhận lưu động đến từng thôn vào sáng thứ Bảy để giúp bà con"
                    + " nộp hồ sơ trực tuyến, chụp giấy tờ và hòa giải những vướng mắc ngay tại nhà văn hóa. Kinh phí không đáng kể.";
    private static final String OTHER =
            "Bảng điện tử ở bộ phận một cửa cho biết số thứ tự, thời gian chờ và quầy sẽ gọi người"
                    + " tiếp theo, kèm giọng đọc cho người cao tuổi và người khiếm thị.";

    @Test
    void laysAPassageSideBySideWithWhatWasChanged() {
        Likeness likeness = SimilarityIndex.compare(new Text("own", IDEA), new Text("other", COPIED));
        Passage passage = likeness.passages().getFirst();
        assertThat(likeness.passages()).hasSize(1);
        assertThat(IDEA.substring(passage.from(), passage.to())).isEqualTo(text(passage.own()));
        assertThat(COPIED.substring(passage.otherFrom(), passage.otherTo())).isEqualTo(text(passage.other()));
        assertThat(passage.own())
                .filteredOn(piece -> !piece.common())
                .containsExactly(new Piece("hướng dẫn người dân ", false));
        assertThat(passage.other())
                .filteredOn(piece -> !piece.common())
                .containsExactly(new Piece("giúp bà con ", false));
        assertThat(likeness.share()).isGreaterThan(.85);
        assertThat(likeness.shareOfOther()).isBetween(.7, .85);
    }

    @Test
    void doesNotMindMarksTonesAndAbbreviations() {
        for (String written : List.of(
                Normalizer.normalize(IDEA, Normalizer.Form.NFD),
                VietnameseText.fold(IDEA),
                IDEA.replace("hòa", "hoà").replace("hóa", "hoá"),
                IDEA.toUpperCase())) {
            assertThat(SimilarityIndex.compare(new Text("own", IDEA), new Text("other", written))
                            .share())
                    .isEqualTo(1);
        }
        String full =
                "Công tác cải cách hành chính của xã năm qua đã rút ngắn thời gian giải quyết hồ sơ đất đai cho bà con.";
        String brief = full.replace("cải cách hành chính", "CCHC");
        assertThat(SimilarityIndex.compare(new Text("own", full), new Text("other", brief))
                        .share())
                .isEqualTo(1);
    }

    @Test
    void findsAPassageThatMoved() {
        String moved = OTHER + "\n\n" + IDEA;
        Likeness likeness = SimilarityIndex.compare(new Text("own", IDEA + "\n\n" + OTHER), new Text("other", moved));
        assertThat(likeness.share()).isEqualTo(1);
        assertThat(likeness.passages()).hasSize(2);
    }

    @Test
    void findsTheSourceAmongManyAndNotItself() {
        List<Text> texts = new ArrayList<>(List.of(new Text("idea", IDEA), new Text("other", OTHER)));
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            texts.add(new Text("t" + i, words(random, 120)));
        }
        SimilarityIndex index = SimilarityIndex.of(texts);
        assertThat(index.similar(new Text("new", COPIED), 10))
                .extracting(Likeness::key)
                .containsExactly("idea");
        assertThat(index.similar(texts.getFirst(), 10)).isEmpty();
        assertThat(index.similar(new Text("empty", ""), 10)).isEmpty();
        assertThat(index.similar(new Text("short", "Tổ tiếp nhận lưu động"), 10))
                .isEmpty();
    }

    @Test
    void takesTheWordingOfAFormForNobodysIdea() {
        String form =
                "Tôi xin cam đoan nội dung trong đơn này là trung thực và hoàn toàn chịu trách nhiệm trước pháp luật.";
        List<Text> texts = IntStream.range(0, 40)
                .mapToObj(i -> new Text("t" + i, words(new Random(i), 80) + ". " + form))
                .toList();
        SimilarityIndex index = SimilarityIndex.of(texts);
        assertThat(index.similar(texts.getFirst(), 10)).isEmpty();
    }

    @Test
    void refusesTwoTextsOfOneKey() {
        assertThatThrownBy(() -> SimilarityIndex.of(List.of(new Text("a", IDEA), new Text("a", OTHER))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Against looking for the longest run of words in common, place by place. */
    @Test
    void findsEveryPassageOfFifteenWords() {
        Random random = new Random(12);
        int found = 0;
        for (int round = 0; round < 150; round++) {
            String one = words(random, 30 + random.nextInt(60));
            String other = words(random, 30 + random.nextInt(60));
            String[] shared = one.split(" ");
            int from = random.nextInt(shared.length - 20);
            String passage = String.join(" ", List.of(shared).subList(from, from + 10 + random.nextInt(10)));
            other = other + " " + passage + " " + words(random, random.nextInt(30));
            boolean like = !SimilarityIndex.of(List.of(new Text("other", other), new Text("none", words(random, 50))))
                    .similar(new Text("one", one), 5)
                    .isEmpty();
            assertThat(like).isEqualTo(longest(one.split(" "), other.split(" ")) >= SimilarityIndex.LEAST_WORDS);
            found += like ? 1 : 0;
        }
        assertThat(found).isBetween(30, 140);
    }

    private static int longest(String[] one, String[] other) {
        int longest = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                int length = 0;
                while (i + length < one.length
                        && j + length < other.length
                        && one[i + length].equals(other[j + length])) {
                    length++;
                }
                longest = Math.max(longest, length);
            }
        }
        return longest;
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, 900).mapToObj(i -> "tu" + i).collect(Collectors.joining(" "));
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
