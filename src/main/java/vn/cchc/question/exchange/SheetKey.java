package vn.cchc.question.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.question.QuestionContent;
import vn.cchc.question.QuestionRefused;

/** The ways in which a cell names the right answer. */
final class SheetKey {

    private static final Pattern PAIR = Pattern.compile("([1-9][0-9]?)\\s*[-–:=]\\s*([A-Za-z])");

    /** An option's own words may be the key. */
    private static final int LONGEST_KEY = 2_000;

    private SheetKey() {}

    /** "B", "A, C", "AC", "2", or the right option's own words. */
    static Set<Integer> places(String key, List<String> options) {
        String told = key.strip();
        if (told.length() > LONGEST_KEY) {
            throw new QuestionRefused("question.refused.key-unread", told.substring(0, 40) + "…");
        }
        Set<Integer> places = new TreeSet<>();
        boolean letters = told.matches("[A-Z](?:[\\s,;]*[A-Z]){0,25}");
        for (int at = 0; at < options.size(); at++) {
            if (!letters
                    && Words.plain(told).length() > 1
                    && Words.plain(options.get(at)).equals(Words.plain(told))) {
                places.add(at);
            }
        }
        if (!places.isEmpty()) {
            return places;
        }
        for (String one : told.split("(?iu)[\\s,;/&+.]+|\\bvà\\b|\\band\\b")) {
            if (one.matches("[A-Za-z]{1,26}") && (one.length() == 1 || one.equals(one.toUpperCase(Locale.ROOT)))) {
                one.toUpperCase(Locale.ROOT).chars().forEach(c -> places.add(c - 'A'));
            } else if (one.matches("[1-9][0-9]?")) {
                places.add(Integer.parseInt(one) - 1);
            } else if (!one.isEmpty()) {
                throw new QuestionRefused("question.refused.key-unread", told);
            }
        }
        if (places.isEmpty()) {
            throw new QuestionRefused("question.refused.key-missing");
        }
        if (places.stream().anyMatch(place -> place >= options.size())) {
            throw new QuestionRefused("question.refused.key-beyond", told, String.valueOf(options.size()));
        }
        return places;
    }

    /** In a sheet full stops group thousands, as officials write them; a decimal has a comma. */
    static BigDecimal number(String cell) {
        String digits = cell.strip();
        return Wording.number(digits.matches("[+-]?\\d{1,3}(\\.\\d{3})+") ? digits.replace(".", "") : digits);
    }

    static boolean truth(String key) {
        Boolean told = Words.truth(key);
        if (told == null) {
            throw new QuestionRefused("question.refused.key-true-false");
        }
        return told;
    }

    /** The options as "C, A, B" orders them; as they stand where the cell is empty. */
    static List<String> inOrder(String key, List<String> options) {
        if (key.isBlank()) {
            return options;
        }
        List<String> ordered = new ArrayList<>();
        for (String one : key.strip().split("[\\s,;>-]+")) {
            if (!one.matches("[A-Za-z]") || one.toUpperCase(Locale.ROOT).charAt(0) - 'A' >= options.size()) {
                throw new QuestionRefused("question.refused.key-unread", key);
            }
            ordered.add(options.get(one.toUpperCase(Locale.ROOT).charAt(0) - 'A'));
        }
        if (ordered.size() != options.size()) {
            throw new QuestionRefused("question.refused.order-incomplete");
        }
        return ordered;
    }

    /** "1-B; 2-A": options that no pair names belong to no prompt. */
    static QuestionContent matching(String stem, String key, List<String> prompts, List<String> options, Facts facts) {
        List<Wording.Pair> pairs = new ArrayList<>();
        List<String> others = new ArrayList<>(options);
        List<String> left = new ArrayList<>(prompts);
        String[] matched = new String[prompts.size()];
        for (Matcher pair = PAIR.matcher(key); pair.find(); ) {
            int prompt = Integer.parseInt(pair.group(1)) - 1;
            int option = pair.group(2).toUpperCase(Locale.ROOT).charAt(0) - 'A';
            if (prompt >= prompts.size() || option >= options.size()) {
                throw new QuestionRefused("question.refused.key-unread", key);
            }
            matched[prompt] = options.get(option);
            others.remove(options.get(option));
        }
        for (int at = 0; at < matched.length; at++) {
            if (matched[at] == null) {
                throw new QuestionRefused("question.refused.pair-missing", String.valueOf(at + 1));
            }
            pairs.add(new Wording.Pair(left.get(at), matched[at]));
        }
        return Wording.matching(stem, pairs, others, facts);
    }
}
