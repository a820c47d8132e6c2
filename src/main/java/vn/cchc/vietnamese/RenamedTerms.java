package vn.cchc.vietnamese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Terms that were renamed, so that texts of the one time are found by the words of the other: what was "mức độ 3, 4" until 2020
 * is "một phần, toàn trình" now. The list is a text people can edit.
 */
public final class RenamedTerms {

    private static final int MOST_GROUPS = 5_000;
    private static final int MOST_READINGS = 4;

    private final List<List<List<String>>> groups;

    private RenamedTerms(List<List<List<String>>> groups) {
        this.groups = groups;
    }

    /** The list that comes with the portal. */
    public static RenamedTerms shipped() {
        try (InputStream in = RenamedTerms.class.getResourceAsStream("renamed-terms.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of renamed terms is missing");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list: a group of terms a line, separated by "=", which all stand for one another; # begins a comment. */
    public static RenamedTerms read(Reader text) {
        List<List<List<String>>> groups = new ArrayList<>();
        new BufferedReader(text)
                .lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .filter(line -> line.contains("="))
                .limit(MOST_GROUPS)
                .forEach(line -> {
                    List<List<String>> terms = new ArrayList<>();
                    for (String term : line.split("=")) {
                        List<String> tokens = SearchTokens.syllables(term);
                        if (!tokens.isEmpty()) {
                            terms.add(tokens);
                        }
                    }
                    if (terms.size() > 1) {
                        groups.add(List.copyOf(terms));
                    }
                });
        return new RenamedTerms(List.copyOf(groups));
    }

    /** Both lists as one. */
    public RenamedTerms and(RenamedTerms others) {
        List<List<List<String>>> both = new ArrayList<>(groups);
        both.addAll(others.groups);
        return new RenamedTerms(List.copyOf(both));
    }

    /** The other ways of saying what these tokens say, each with one term replaced; empty where none is in the list. */
    public List<List<String>> readings(List<String> tokens) {
        Set<List<String>> readings = new LinkedHashSet<>();
        for (List<List<String>> group : groups) {
            for (List<String> term : group) {
                int at = Collections.indexOfSubList(tokens, term);
                if (at < 0) {
                    continue;
                }
                for (List<String> other : group) {
                    boolean isThere = Collections.indexOfSubList(tokens, other) >= 0;
                    if (!isThere && readings.size() < MOST_READINGS) {
                        List<String> reading = new ArrayList<>(tokens.subList(0, at));
                        reading.addAll(other);
                        reading.addAll(tokens.subList(at + term.size(), tokens.size()));
                        readings.add(List.copyOf(reading));
                    }
                }
            }
        }
        return List.copyOf(readings);
    }
}
