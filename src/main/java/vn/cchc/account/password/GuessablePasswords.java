package vn.cchc.account.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.cchc.account.PasswordPolicy;

/**
 * Knows passwords that fall within ten thousand million guesses: those of breaches (zxcvbn's list of 30,000, MIT licence), what
 * Vietnamese keyboards often type, words about the portal and the person, and what is put together from them, from keyboard rows,
 * sequences, dates and repetitions.
 */
public final class GuessablePasswords {

    private static final double SAFE_GUESSES_LOG10 = 10;
    /** The search takes longer with every character, and nobody guesses what stands after so many. */
    private static final int MEASURED = 64;

    private static final List<String> PORTAL =
            List.of("cchc", "cai cach hanh chinh", "caicachhanhchinh", "cong cchc", "dich vu cong", "trinh dien");

    private static final Zxcvbn ESTIMATOR = estimator();
    /** One list for the process: it is read once, and every way of setting a password asks here. */
    private static volatile BreachedPasswords breached = BreachedPasswords.NONE;

    private GuessablePasswords() {}

    /**
     * @param about words an attacker would try for this person: names, the parts of an e-mail address
     */
    public static boolean contains(String password, Collection<String> about) {
        if (breached.contains(password)) {
            return true;
        }
        var words = new ArrayList<>(PORTAL);
        for (var text : about) {
            words.add(text);
            words.add(plain(text));
            words.add(plain(text).replace(" ", ""));
            words.addAll(List.of(plain(text).split("[^a-z0-9]+")));
        }
        words.removeIf(word -> word.length() < 3);
        // who guesses types without accents as well
        return weak(password, words) || weak(plain(password), words);
    }

    /**
     * Refuses the passwords of this list from now on as well.
     *
     * @return how many are long enough to matter
     */
    static int know(Path list) throws IOException {
        breached = BreachedPasswords.of(list, PasswordPolicy.SHORTEST);
        return breached.size();
    }

    private static boolean weak(String password, List<String> words) {
        var measured = password.length() <= MEASURED ? password : password.substring(0, MEASURED);
        return ESTIMATOR.measure(measured, words).getGuessesLog10() < SAFE_GUESSES_LOG10;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
    }

    private static Zxcvbn estimator() {
        try {
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("vietnamese", vietnamese()))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("The lists of passwords are part of the portal", e);
        }
    }

    private static List<String> vietnamese() throws IOException {
        var list = Objects.requireNonNull(GuessablePasswords.class.getResourceAsStream("vietnamese-passwords.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
