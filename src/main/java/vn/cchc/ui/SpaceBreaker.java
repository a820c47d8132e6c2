package vn.cchc.ui;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lets lines break behind spaces only: all that Vietnamese needs, and what keeps a number such as 2784/QĐ-UBND in one piece. */
final class SpaceBreaker implements FSTextBreaker {

    private static final int DONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** The next place where a line may end, lastly the end of the text, then -1. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return DONE;
        }
        while (at < text.length() && !isSpace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
