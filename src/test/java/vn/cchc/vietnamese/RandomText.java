package vn.cchc.vietnamese;

import java.text.Normalizer;
import java.util.Random;

/** Strings that look like Vietnamese, and others that look like nothing, from a seed. */
final class RandomText {

    private static final String LETTERS = "aăâeêioôơuưybcdđghklmnpqrstvxAĐUOƠÀẢằẵễỗợựðÐ";
    private static final String MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B\u00AD\u200D";
    private static final String OTHERS = " \n.,;:/-–_&()“”\"0123456789abcđ\t\u0000\uD800\uDC00\uFEFFΣİßÅ\u212B가漢";

    private final Random random;

    RandomText(long seed) {
        random = new Random(seed);
    }

    String next(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int kind = random.nextInt(10);
            String source = kind < 6 ? LETTERS : kind < 8 ? OTHERS : kind < 9 ? MARKS : "";
            text.append(source.isEmpty() ? " " : source.charAt(random.nextInt(source.length())));
        }
        return random.nextBoolean() ? text.toString() : Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    String from(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
