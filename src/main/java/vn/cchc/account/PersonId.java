package vn.cchc.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whoever acts: an account, a guest, or the holder of a one-time link. Written {@code account:12}. */
public record PersonId(Kind kind, long number) {

    private static final Pattern WRITTEN = Pattern.compile("(account|guest|link):([1-9][0-9]{0,17})");

    /** By what the portal knows the person. */
    public enum Kind {
        ACCOUNT,
        GUEST,
        LINK
    }

    public PersonId {
        if (number < 1) {
            throw new IllegalArgumentException("A person's number is positive");
        }
    }

    public static PersonId account(long number) {
        return new PersonId(Kind.ACCOUNT, number);
    }

    public static PersonId guest(long number) {
        return new PersonId(Kind.GUEST, number);
    }

    public static PersonId link(long number) {
        return new PersonId(Kind.LINK, number);
    }

    /** Reads what {@link #toString} writes. */
    public static PersonId parse(String text) {
        var match = WRITTEN.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a person: write account:12, guest:12 or link:12");
        }
        return new PersonId(Kind.valueOf(match.group(1).toUpperCase(Locale.ROOT)), Long.parseLong(match.group(2)));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + number;
    }
}
