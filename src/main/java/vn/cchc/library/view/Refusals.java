package vn.cchc.library.view;

import java.util.Map;
import vn.cchc.library.CataloguingException;
import vn.cchc.ui.Texts;

/** A refusal in the person's words, and the field of the editor it is about. */
final class Refusals {

    /** Fields of the editor that a refusal may stand under. */
    enum Field {
        NUMBER,
        TYPE,
        TITLE,
        ISSUER,
        DATES,
        SIGNER,
        BASIS,
        TOPICS,
        SOURCE,
        TEXT,
        RELATIONS,
        NONE
    }

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("number", Field.NUMBER),
            Map.entry("same-identity", Field.NUMBER),
            Map.entry("title", Field.TITLE),
            Map.entry("issuer", Field.ISSUER),
            Map.entry("year", Field.DATES),
            Map.entry("signer", Field.SIGNER),
            Map.entry("basis", Field.BASIS),
            Map.entry("topic", Field.TOPICS),
            Map.entry("source", Field.SOURCE),
            Map.entry("provision", Field.TEXT),
            Map.entry("too-many-provisions", Field.TEXT),
            Map.entry("relation", Field.RELATIONS),
            Map.entry("too-many-relations", Field.RELATIONS));

    private Refusals() {}

    static String words(CataloguingException refused, Texts texts) {
        return texts.get(refused.key(), refused.arguments().toArray());
    }

    /** By the first words of the key behind {@code library.refused.}, the longest that is known. */
    static Field field(CataloguingException refused) {
        String name = refused.key().substring(refused.key().lastIndexOf('.') + 1);
        for (String part = name; !part.isEmpty(); part = shortened(part)) {
            Field field = FIELDS.get(part);
            if (field != null) {
                return field;
            }
        }
        return Field.NONE;
    }

    private static String shortened(String part) {
        return part.substring(0, Math.max(0, part.lastIndexOf('-')));
    }
}
