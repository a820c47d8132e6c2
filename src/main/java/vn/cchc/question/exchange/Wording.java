package vn.cchc.question.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Option;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionKind;
import vn.cchc.question.QuestionRefused;
import vn.cchc.question.QuestionRules;
import vn.cchc.vietnamese.VietnameseText;

/** Puts questions together from what files say, in the form in which they are kept. */
final class Wording {

    /** "Cả A và B", "Tất cả phương án trên", "Các ý trên đều sai": an option that makes no sense in another order. */
    private static final Pattern SPEAKS_OF_OTHERS = Pattern.compile(
            "\\b(tat ca|ca|cac|khong co|mot trong|all|none|both)\\b.*\\b(phuong an|dap an|lua chon|cau|y|noi dung|tren|above|of these)\\b"
                    + "|\\b[a-h]\\s*(,|va|hoac|and|or)\\s*[a-h]\\b|\\bca (hai|ba|bon|[234])\\b");

    private Wording() {}

    /** @param right places of the right options, from 0 */
    static QuestionContent choice(QuestionKind kind, String stem, List<String> texts, Set<Integer> right, Facts facts) {
        List<Option> options = options(texts);
        Set<String> key = right.stream().map(Wording::id).collect(Collectors.toSet());
        return content(kind, stem, options, List.of(), new AnswerKey.Options(key), facts);
    }

    static QuestionContent trueFalse(String stem, boolean right, Facts facts) {
        return content(
                QuestionKind.TRUE_FALSE,
                stem,
                QuestionRules.TRUE_FALSE,
                List.of(),
                new AnswerKey.Options(Set.of(String.valueOf(right))),
                facts);
    }

    /** @param inOrder first to last */
    static QuestionContent ordering(String stem, List<String> inOrder, Facts facts) {
        List<Option> options = options(inOrder);
        return content(
                QuestionKind.ORDERING,
                stem,
                options,
                List.of(),
                new AnswerKey.Sequence(options.stream().map(Option::id).toList()),
                facts);
    }

    /** A prompt with what belongs to it. */
    record Pair(String prompt, String option) {}

    /** @param others options that belong to no prompt */
    static QuestionContent matching(String stem, List<Pair> pairs, List<String> others, Facts facts) {
        Map<String, String> ids = new LinkedHashMap<>();
        pairs.forEach(pair -> ids.putIfAbsent(plain(pair.option()), id(ids.size())));
        Map<String, String> texts = new HashMap<>();
        pairs.forEach(pair -> texts.put(id(plain(pair.option()), ids), pair.option()));
        List<Option> options = new ArrayList<>();
        ids.values().forEach(id -> options.add(new Option(id, texts.getOrDefault(id, ""))));
        for (String other : others) {
            if (!ids.containsKey(plain(other))) {
                options.add(new Option(id(options.size()), other));
            }
        }
        List<Option> prompts = new ArrayList<>();
        Map<String, String> key = new HashMap<>();
        for (Pair pair : pairs) {
            String number = String.valueOf(prompts.size() + 1);
            prompts.add(new Option(number, pair.prompt()));
            key.put(number, id(plain(pair.option()), ids));
        }
        return content(QuestionKind.MATCHING, stem, options, prompts, new AnswerKey.Pairs(key), facts);
    }

    static QuestionContent numeric(String stem, BigDecimal right, BigDecimal tolerance, Facts facts) {
        if (tolerance.signum() < 0) {
            throw new QuestionRefused("question.refused.number");
        }
        return content(QuestionKind.NUMERIC, stem, List.of(), List.of(), new AnswerKey.Value(right, tolerance), facts);
    }

    static QuestionContent wordings(String stem, List<String> right, boolean accents, Facts facts) {
        return content(
                QuestionKind.SHORT_TEXT, stem, List.of(), List.of(), new AnswerKey.Wordings(right, accents), facts);
    }

    static QuestionContent essay(String stem, Facts facts) {
        return content(QuestionKind.ESSAY, stem, List.of(), List.of(), new AnswerKey.Judged(), facts);
    }

    /** The decimal in the way of either language; full stops that group thousands are told by their places. */
    static BigDecimal number(String written) {
        String digits = written.replaceAll("[\\s\\p{Z}]", "");
        if (digits.matches("[+-]?\\d{1,3}(\\.\\d{3}){2,8}(,\\d{1,20})?")
                || digits.matches("[+-]?\\d{1,3}(\\.\\d{3}){1,8},\\d{1,20}")) {
            digits = digits.replace(".", "");
        }
        digits = digits.replace(',', '.');
        if (!digits.matches("[+-]?\\d{1,25}(\\.\\d{1,25})?")) {
            throw new QuestionRefused("question.refused.number");
        }
        return new BigDecimal(digits);
    }

    static boolean speaksOfOthers(String option) {
        return SPEAKS_OF_OTHERS.matcher(VietnameseText.fold(option)).find();
    }

    private static QuestionContent content(
            QuestionKind kind, String stem, List<Option> options, List<Option> prompts, AnswerKey key, Facts facts) {
        Boolean told = facts.fixedOrder();
        boolean fixed = told != null ? told : options.stream().map(Option::text).anyMatch(Wording::speaksOfOthers);
        return QuestionRules.clean(new QuestionContent(
                kind,
                stem,
                options,
                prompts,
                key,
                fixed,
                facts.points(),
                facts.marking(),
                facts.topic(),
                facts.difficulty(),
                facts.audiences(),
                facts.explanation(),
                facts.cited(),
                facts.media()));
    }

    private static List<Option> options(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(at -> new Option(id(at), texts.get(at)))
                .toList();
    }

    private static String id(int at) {
        return "o" + at;
    }

    private static String id(String plain, Map<String, String> ids) {
        return ids.getOrDefault(plain, "");
    }

    private static String plain(String text) {
        return VietnameseText.nfc(text).replaceAll("[\\p{Z}\\s]+", " ").strip();
    }
}
