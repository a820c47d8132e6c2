package vn.cchc.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the interface. */
public final class Languages {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);
    /** Set by the display menu, read on every request. */
    public static final String COOKIE = "cchc-lang";

    private Languages() {}

    /** English for any English, else Vietnamese. */
    public static Locale supported(@Nullable Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? ENGLISH : VIETNAMESE;
    }
}
