package vn.cchc.plan.broadcast;

import java.util.ArrayList;
import java.util.List;

/** A bulletin of about two minutes out of a document's parts: what a speaker reads aloud in that time. Pure. */
public final class Script {

    /** Syllables a minute at the pace of news read out in Vietnamese, about four a second with pauses. */
    public static final int SYLLABLES_A_MINUTE = 200;

    private Script() {}

    /**
     * The first sentence of part after part, and once more round, until the time is full. Never more than the text says.
     *
     * @param minutes to fill, about
     */
    public static String of(String opening, List<String> parts, String closing, int minutes) {
        int left = minutes * SYLLABLES_A_MINUTE - syllables(opening) - syllables(closing);
        List<List<String>> sentences = parts.stream().map(Script::sentences).toList();
        List<List<String>> taken = new ArrayList<>();
        sentences.forEach(part -> taken.add(new ArrayList<>()));
        for (int round = 0; left > 0 && round < 50; round++) {
            boolean any = false;
            for (int part = 0; part < sentences.size(); part++) {
                if (round < sentences.get(part).size()) {
                    String sentence = sentences.get(part).get(round);
                    int length = syllables(sentence);
                    if (length <= left) {
                        taken.get(part).add(sentence);
                        left -= length;
                        any = true;
                    }
                }
            }
            if (!any) {
                break;
            }
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(opening);
        taken.stream().filter(part -> !part.isEmpty()).forEach(part -> paragraphs.add(String.join(" ", part)));
        paragraphs.add(closing);
        return String.join("\n\n", paragraphs);
    }

    /** How long it takes to read a text aloud, in seconds. */
    public static int seconds(String text) {
        return Math.round(60f * syllables(text) / SYLLABLES_A_MINUTE);
    }

    static int syllables(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static List<String> sentences(String text) {
        List<String> found = new ArrayList<>();
        for (String line : text.split("\n+")) {
            String plain = line.strip().replaceAll("^(?:[-–+•]|\\p{Ll}\\))\\s+", "");
            for (String sentence : plain.split("(?<=[.!?])\\s+(?=\\p{Lu})")) {
                if (!sentence.isBlank()) {
                    found.add(sentence.strip());
                }
            }
        }
        return found;
    }
}
