package vn.cchc.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text in both languages, well formed; every key that code or templates name exists. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]+)}");
    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "(?:[tT]exts(?:\\(\\))?\\.get|getTranslation)\\(\\s*\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"[,)]");

    @Test
    void everyBundleHasTheSameKeysInBothLanguages() throws IOException {
        for (Path vietnamese : bundles("_vi.properties")) {
            Path english = vietnamese.resolveSibling(
                    vietnamese.getFileName().toString().replace("_vi.", "_en."));
            assertThat(keys(english)).as(english.toString()).isEqualTo(keys(vietnamese));
        }
        assertThat(bundles("_en.properties")).hasSameSizeAs(bundles("_vi.properties"));
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Map<String, Path> seen = new TreeMap<>();
        for (Path bundle : bundles("_vi.properties")) {
            for (String key : keys(bundle)) {
                assertThat(seen.put(key, bundle)).as(key).isNull();
            }
        }
    }

    @Test
    void everyTextIsAValidComposedMessageFormat() throws IOException {
        for (Path bundle : bundles(".properties")) {
            load(bundle).forEach((key, value) -> {
                String text = (String) value;
                assertThat(text).as(bundle + " " + key).isNotBlank();
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(bundle + " " + key)
                        .isTrue();
                if (isLetter(key)) {
                    return;
                }
                new MessageFormat(text);
                assertThat(Pattern.compile("(?<!')'(?!'|\\{)").matcher(text).find())
                        .as("a single quote vanishes in a message format: " + bundle + " " + key)
                        .isFalse();
            });
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() throws IOException {
        Pattern argument = Pattern.compile("\\{(\\d+)");
        for (Path vietnamese : bundles("_vi.properties")) {
            Properties english = load(vietnamese.resolveSibling(
                    vietnamese.getFileName().toString().replace("_vi.", "_en.")));
            load(vietnamese)
                    .forEach((key, value) -> assertThat(arguments(argument, english.getProperty((String) key)))
                            .as(String.valueOf(key))
                            .isEqualTo(arguments(argument, (String) value)));
        }
    }

    @Test
    void bothLanguagesOfALetterUseTheSameNames() throws IOException {
        Pattern name = Pattern.compile("\\{([^}]*)}");
        for (Path vietnamese : bundles("_vi.properties")) {
            Properties english = load(vietnamese.resolveSibling(
                    vietnamese.getFileName().toString().replace("_vi.", "_en.")));
            load(vietnamese).forEach((key, value) -> {
                if (isLetter(key)) {
                    Set<String> names = arguments(name, (String) value);
                    assertThat(names).as(String.valueOf(key)).allMatch(one -> one.matches("[a-z][A-Za-z0-9]*"));
                    assertThat(arguments(name, english.getProperty((String) key)))
                            .as(String.valueOf(key))
                            .isEqualTo(names);
                }
            });
        }
    }

    /** Letters have named places and are no MessageFormat. */
    private static boolean isLetter(Object key) {
        return ((String) key).matches("mail\\..*\\.(subject|body)");
    }

    @Test
    void everyKeyNamedInCodeOrTemplatesExists() throws IOException {
        Set<String> all = new TreeSet<>();
        for (Path bundle : bundles("_vi.properties")) {
            all.addAll(keys(bundle));
        }
        List<String> missing = new ArrayList<>();
        search(Path.of("src/main/java"), ".java", KEY_IN_CODE, all, missing);
        search(Path.of("src/main/resources/templates"), ".html", KEY_IN_TEMPLATE, all, missing);
        assertThat(missing).isEmpty();
    }

    /** The trail is read by people, too. */
    @Test
    void everyRecordedActHasAName() throws IOException {
        Set<String> named = keys(BUNDLES.resolve("audit_vi.properties"));
        Pattern act = Pattern.compile("(?:trail|audit)\\s*\\.record\\(\\s*\"([a-z]+\\.[a-z.-]+)\"");
        List<String> unnamed = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                Matcher matcher = act.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!named.contains("audit.did." + matcher.group(1))) {
                        unnamed.add(file + ": " + matcher.group(1));
                    }
                }
            }
        }
        assertThat(unnamed).isEmpty();
    }

    private static void search(Path root, String ending, Pattern pattern, Set<String> all, List<String> missing)
            throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(ending))::iterator) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!all.contains(matcher.group(1))) {
                        missing.add(file + ": " + matcher.group(1));
                    }
                }
            }
        }
    }

    private static Set<String> arguments(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> bundles(String ending) throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Files.newInputStream(bundle), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
