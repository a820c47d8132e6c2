package vn.cchc.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cchc.vietnamese.ProvisionLabel;
import vn.cchc.vietnamese.ProvisionLabels;
import vn.cchc.vietnamese.ProvisionPart;

/** Keys of provisions as people say them, and back: {@code art-5/cl-2/pt-a} is "điểm a khoản 2 Điều 5". */
public final class ProvisionNames {

    private ProvisionNames() {}

    /** The name of a key; a key that follows from no known label stays as it is. */
    public static String of(String key) {
        List<String> names = new ArrayList<>();
        for (String segment : key.split("/")) {
            names.addFirst(segment(segment));
        }
        return String.join(" ", names);
    }

    /** The key of what somebody typed, such as "Điều 5" or "khoản 2 Điều 5"; empty where it is no provision. */
    public static Optional<String> key(String typed) {
        String words = typed.strip().replaceAll("\\s+", " ");
        List<String> segments = new ArrayList<>();
        for (String part : words.split(" (?=(?iu:khoản|điều|điểm|chương|mục|phần|phụ lục)\\b)")) {
            Optional<ProvisionLabel> label = ProvisionLabels.parse(part);
            if (label.isEmpty()) {
                return Optional.empty();
            }
            segments.addFirst(label.get().key());
        }
        return Optional.of(String.join("/", segments));
    }

    /** Every provision, clause and point of a text by its key, in reading order. */
    public static List<String> keys(List<Provision> provisions) {
        List<String> keys = new ArrayList<>();
        for (Provision provision : provisions) {
            keys.add(provision.key());
            add(keys, provision.key(), ProvisionLabels.split(provision.text()));
        }
        return keys;
    }

    private static void add(List<String> keys, String above, ProvisionPart whole) {
        for (ProvisionPart part : whole.parts()) {
            String key = above + "/" + part.key();
            keys.add(key);
            add(keys, key, part);
        }
    }

    private static String segment(String segment) {
        for (ProvisionLabel.Level level : ProvisionLabel.Level.values()) {
            if (segment.equals(level.prefix())) {
                return level.word();
            }
            if (segment.startsWith(level.prefix() + "-")) {
                String number = segment.substring(level.prefix().length() + 1)
                        .replace("dd", "đ")
                        .replace("_", "");
                boolean inside = level == ProvisionLabel.Level.CLAUSE || level == ProvisionLabel.Level.POINT;
                String word = inside ? level.word().toLowerCase(Locale.ROOT) : level.word();
                return word + " " + number;
            }
        }
        return segment;
    }
}
