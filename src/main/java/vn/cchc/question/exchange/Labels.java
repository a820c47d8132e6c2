package vn.cchc.question.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.files.ContentHash;
import vn.cchc.question.AnswerKey;
import vn.cchc.question.Cited;
import vn.cchc.question.Difficulty;
import vn.cchc.question.Marking;
import vn.cchc.question.Media;
import vn.cchc.question.Points;
import vn.cchc.question.QuestionContent;

/**
 * What GIFT and Moodle's XML have no place for, as tags of a question: {@code cchc:difficulty=HARD}. Other programs keep or show them
 * and otherwise pass them over.
 */
final class Labels {

    private static final String OURS = "cchc:";

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> audiences = new TreeSet<>();

    private Labels() {}

    static List<String> of(QuestionContent content) {
        List<String> labels = new ArrayList<>();
        add(labels, "topic", content.topic());
        add(labels, "difficulty", content.difficulty().name());
        add(labels, "points", points(content.points()));
        add(labels, "marking", content.marking().name());
        add(labels, "fixed-order", String.valueOf(content.fixedOrder()));
        content.audiences().stream().sorted().forEach(audience -> add(labels, "audience", audience));
        if (content.key() instanceof AnswerKey.Wordings wordings) {
            add(labels, "accents", String.valueOf(wordings.accents()));
        }
        Cited cited = content.cited();
        if (cited != null) {
            add(labels, "document", cited.document());
            add(labels, "provision", cited.provision());
            add(labels, "citation", cited.text());
        }
        Media media = content.media();
        if (media != null) {
            add(labels, "image", media.file().value());
            add(labels, "image-type", media.mediaType());
            add(labels, "image-alternative", media.alternative());
        }
        return labels;
    }

    /** Reads such tags, and the plain words people use as tags for how hard a question is. */
    static Labels read(List<String> tags) {
        Labels labels = new Labels();
        for (String tag : tags) {
            int equal = tag.indexOf('=');
            if (!tag.startsWith(OURS) || equal < 0) {
                difficulty(tag, labels);
            } else if (tag.startsWith(OURS + "audience=")) {
                labels.audiences.add(tag.substring(equal + 1));
            } else {
                labels.values.put(tag.substring(OURS.length(), equal), tag.substring(equal + 1));
            }
        }
        return labels;
    }

    private static void difficulty(String tag, Labels labels) {
        Difficulty told = Words.difficulty(tag);
        if (told != null) {
            labels.values.putIfAbsent("difficulty", told.name());
        }
    }

    boolean accents() {
        return Boolean.parseBoolean(values.get("accents"));
    }

    /** @param otherwise what the format itself says */
    Facts facts(Facts otherwise) {
        String points = values.get("points");
        String fixed = values.get("fixed-order");
        String document = values.get("document");
        String citation = values.get("citation");
        return new Facts(
                fixed == null ? otherwise.fixedOrder() : Boolean.valueOf(fixed),
                points == null ? otherwise.points() : points(points),
                one(Marking.class, "marking", otherwise.marking()),
                values.getOrDefault("topic", otherwise.topic()),
                one(Difficulty.class, "difficulty", otherwise.difficulty()),
                audiences.isEmpty() ? otherwise.audiences() : audiences,
                otherwise.explanation(),
                document == null && citation == null
                        ? otherwise.cited()
                        : new Cited(document, values.get("provision"), citation == null ? "" : citation),
                media(otherwise.media()));
    }

    private @Nullable Media media(@Nullable Media otherwise) {
        String image = values.get("image");
        return image == null || !image.matches("[0-9a-f]{64}")
                ? otherwise
                : new Media(
                        new ContentHash(image),
                        values.getOrDefault("image-type", "application/octet-stream"),
                        values.getOrDefault("image-alternative", ""));
    }

    private <E extends Enum<E>> E one(Class<E> type, String name, E otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }

    static String points(Points points) {
        return java.math.BigDecimal.valueOf(points.thousandths(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    static Points points(String written) {
        return Words.points(written);
    }

    private static void add(List<String> labels, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            labels.add(OURS + name + "=" + value);
        }
    }
}
