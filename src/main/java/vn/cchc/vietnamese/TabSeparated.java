package vn.cchc.vietnamese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the package's word lists: UTF-8, columns split by tabs, lines that start with # are comments. */
final class TabSeparated {

    private TabSeparated() {}

    static List<List<String>> rows(String resource, int columns) {
        try (InputStream in = TabSeparated.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The word list %s is missing".formatted(resource));
            }
            return rows(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), resource, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> rows(BufferedReader reader, String resource, int columns) {
        List<List<String>> rows = new ArrayList<>();
        reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            List<String> row = List.of(line.split("\t", -1));
            if (row.size() != columns) {
                throw new IllegalStateException("%s needs %d columns: %s".formatted(resource, columns, line));
            }
            rows.add(row);
        });
        return rows;
    }
}
