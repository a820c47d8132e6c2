package vn.cchc.question.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Marking;
import vn.cchc.question.Points;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;
import vn.cchc.vietnamese.VietnameseText;

/** The words by which people say what kind of question it is, how hard, whether something holds. */
final class Words {

    static final Map<QuestionKind, String> KINDS = Map.of(
            QuestionKind.SINGLE, "Chọn một",
            QuestionKind.MULTIPLE, "Chọn nhiều",
            QuestionKind.TRUE_FALSE, "Đúng sai",
            QuestionKind.ORDERING, "Sắp xếp",
            QuestionKind.MATCHING, "Ghép đôi",
            QuestionKind.NUMERIC, "Điền số",
            QuestionKind.SHORT_TEXT, "Điền từ",
            QuestionKind.ESSAY, "Tự luận");

    static final Map<Difficulty, String> DIFFICULTIES =
            Map.of(Difficulty.EASY, "Dễ", Difficulty.MEDIUM, "Trung bình", Difficulty.HARD, "Khó");

    static final Map<Marking, String> MARKINGS =
            Map.of(Marking.ALL_OR_NOTHING, "Đúng hết mới có điểm", Marking.PROPORTIONAL, "Theo phần đúng");

    private static final Map<QuestionKind, List<String>> KIND_WORDS = Map.of(
            QuestionKind.SINGLE,
                    List.of("chon mot", "mot dap an", "mot lua chon", "trac nghiem", "single", "multiple choice"),
            QuestionKind.MULTIPLE,
                    List.of("chon nhieu", "nhieu dap an", "nhieu lua chon", "multiple", "multiple answer"),
            QuestionKind.TRUE_FALSE, List.of("dung sai", "true false", "true_false"),
            QuestionKind.ORDERING, List.of("sap xep", "sap thu tu", "ordering"),
            QuestionKind.MATCHING, List.of("ghep doi", "ghep cap", "noi", "matching"),
            QuestionKind.NUMERIC, List.of("dien so", "so", "numeric", "numerical"),
            QuestionKind.SHORT_TEXT,
                    List.of("dien tu", "dien khuyet", "tra loi ngan", "short text", "short_text", "short answer"),
            QuestionKind.ESSAY, List.of("tu luan", "essay"));

    private static final Map<Difficulty, List<String>> DIFFICULTY_WORDS = Map.of(
            Difficulty.EASY, List.of("de", "nhan biet", "easy", "1"),
            Difficulty.MEDIUM, List.of("trung binh", "vua", "thong hieu", "medium", "2"),
            Difficulty.HARD, List.of("kho", "van dung", "van dung cao", "hard", "3"));

    private Words() {}

    static String plain(String text) {
        return VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
    }

    /** @throws QuestionRefused where no kind is called so */
    static QuestionKind kind(String written) {
        return KIND_WORDS.entrySet().stream()
                .filter(words -> words.getValue().contains(plain(written)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new QuestionRefused("question.refused.kind", written));
    }

    static @Nullable Difficulty difficulty(String written) {
        return DIFFICULTY_WORDS.entrySet().stream()
                .filter(words -> words.getValue().contains(plain(written)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    static Marking marking(String written) {
        String plain = plain(written);
        return plain.equals("theo phan dung") || plain.equals("proportional")
                ? Marking.PROPORTIONAL
                : Marking.ALL_OR_NOTHING;
    }

    static @Nullable Boolean truth(String written) {
        return switch (plain(written)) {
            case "dung", "d", "true", "t", "co", "x", "yes", "y", "1" -> true;
            case "sai", "s", "false", "f", "khong", "no", "n", "0" -> false;
            default -> null;
        };
    }

    static Points points(String written) {
        try {
            return Points.of(Wording.number(written));
        } catch (ArithmeticException | IllegalArgumentException notPoints) {
            throw new QuestionRefused("question.refused.points");
        }
    }
}
