package vn.cchc.vietnamese;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in words, as they stand beside figures in minutes and on score sheets: 87,25 is "tám mươi bảy phẩy hai mươi lăm".
 *
 * <p>The rules are those of reading taught at school: after a ten from twenty on, one is <em>mốt</em> and four <em>tư</em>; after any
 * ten, five is <em>lăm</em>; a missing ten before a digit is <em>linh</em> (<em>lẻ</em> in the south); inside a larger number
 * a missing hundred is <em>không trăm</em>, and groups of three without any digit are passed over. After the comma one or two digits
 * are read as a number, a leading zero by itself, more than two digits one by one.
 */
public final class NumberWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] SCALES = {"", "nghìn", "triệu"};
    private static final int GROUP = 1_000;
    private static final long BILLION = 1_000_000_000L;

    private NumberWords() {}

    /** A whole number in words. */
    public static String of(long number) {
        if (number == Long.MIN_VALUE) {
            throw new IllegalArgumentException("Too small a number to say: " + number);
        }
        List<String> words = new ArrayList<>();
        if (number < 0) {
            words.add("âm");
        }
        whole(Math.abs(number), words);
        return String.join(" ", words);
    }

    /** A decimal in words; zeros at its end are not read. */
    public static String of(BigDecimal number) {
        BigDecimal plain = number.abs().stripTrailingZeros();
        List<String> words = new ArrayList<>();
        if (number.signum() < 0) {
            words.add("âm");
        }
        whole(plain.toBigInteger().longValueExact(), words);
        if (plain.scale() > 0) {
            words.add("phẩy");
            String text = plain.toPlainString();
            fraction(text.substring(text.indexOf('.') + 1), words);
        }
        return String.join(" ", words);
    }

    private static void fraction(String digits, List<String> words) {
        if (digits.length() == 2 && digits.charAt(0) != '0') {
            whole(Long.parseLong(digits), words);
        } else {
            digits.chars().forEach(digit -> words.add(DIGITS[digit - '0']));
        }
    }

    private static void whole(long number, List<String> words) {
        if (number == 0) {
            words.add(DIGITS[0]);
        } else {
            billions(number, false, words);
        }
    }

    /** @param inside whether something larger was read before */
    private static void billions(long number, boolean inside, List<String> words) {
        if (number >= BILLION) {
            billions(number / BILLION, inside, words);
            words.add("tỷ");
            billions(number % BILLION, true, words);
            return;
        }
        boolean within = inside;
        for (int scale = SCALES.length - 1; scale >= 0; scale--) {
            int group = (int) (number / (long) Math.pow(GROUP, scale) % GROUP);
            if (group > 0) {
                group(group, within, words);
                if (scale > 0) {
                    words.add(SCALES[scale]);
                }
                within = true;
            }
        }
    }

    private static void group(int group, boolean inside, List<String> words) {
        int hundreds = group / 100;
        int tens = group / 10 % 10;
        int ones = group % 10;
        if (hundreds > 0 || inside) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens == 0 && ones > 0 && (hundreds > 0 || inside)) {
            words.add("linh");
        } else if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        }
        if (ones == 1 && tens > 1) {
            words.add("mốt");
        } else if (ones == 4 && tens > 1) {
            words.add("tư");
        } else if (ones == 5 && tens > 0) {
            words.add("lăm");
        } else if (ones > 0) {
            words.add(DIGITS[ones]);
        }
    }
}
