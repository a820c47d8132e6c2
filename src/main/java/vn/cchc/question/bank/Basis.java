package vn.cchc.question.bank;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.LegalText;
import vn.cchc.library.Relation;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Validity;

/**
 * What a question rests on, at one moment: the cited words, whether their document is in force, and which published documents have
 * acted on them.
 *
 * @param words a hash of the provision's text, of the whole text where none is cited; empty where the provision does not exist
 * @param acts one entry an acting document: the relation's kind, a blank, the document's number or title
 */
record Basis(String words, Validity validity, SortedSet<String> acts) {

    private static final Set<RelationKind> ACTING = EnumSet.of(
            RelationKind.AMENDS,
            RelationKind.REPLACES,
            RelationKind.REPEALS,
            RelationKind.SUSPENDS,
            RelationKind.CORRECTS);

    /** What a citation must not rest on without somebody having looked, not even when it is written. */
    private static final Set<RelationKind> ENDING =
            EnumSet.of(RelationKind.REPLACES, RelationKind.REPEALS, RelationKind.SUSPENDS);

    private static final Set<Validity> ENDED = EnumSet.of(Validity.EXPIRED, Validity.SUSPENDED);

    private static final Set<Validity> WORSE = EnumSet.of(
            Validity.EXPIRED,
            Validity.SUSPENDED,
            Validity.PARTLY_EXPIRED,
            Validity.PERIOD_ENDED,
            Validity.NOT_YET_IN_FORCE);

    private static final String NO_WORDS = "none yet";

    Basis {
        acts = new TreeSet<>(acts);
    }

    /** As the library tells now. */
    static Basis of(LegalText text, @Nullable String provision) {
        SortedSet<String> acts = new TreeSet<>();
        for (Relation relation : text.relations()) {
            if (!relation.outgoing() && ACTING.contains(relation.kind()) && touches(relation.ownKey(), provision)) {
                acts.add(relation.kind() + " " + name(relation));
            }
        }
        return new Basis(words(text, provision), text.summary().validity(), acts);
    }

    /**
     * What a new question is compared with. Whoever wrote it has read the text with its amendments; but that its document has ended,
     * or that the provision does not exist, has to strike somebody.
     */
    Basis asIfSound() {
        SortedSet<String> harmless = new TreeSet<>(acts);
        harmless.removeIf(act -> ENDING.contains(RelationKind.valueOf(act.substring(0, act.indexOf(' ')))));
        return new Basis(
                words.isEmpty() ? NO_WORDS : words, ENDED.contains(validity) ? Validity.UNKNOWN : validity, harmless);
    }

    /** Why a person should look again; empty where nothing that matters differs. */
    List<StaleReason> changes(@Nullable Basis now) {
        if (now == null) {
            return List.of(new StaleReason(StaleReason.What.DOCUMENT_GONE, ""));
        }
        List<StaleReason> reasons = new ArrayList<>();
        for (String act : now.acts) {
            if (!acts.contains(act)) {
                int blank = act.indexOf(' ');
                reasons.add(
                        new StaleReason(StaleReason.What.valueOf(act.substring(0, blank)), act.substring(blank + 1)));
            }
        }
        if (now.validity != validity && WORSE.contains(now.validity)) {
            reasons.add(new StaleReason(StaleReason.What.VALIDITY, now.validity.name()));
        }
        if (now.words.isEmpty() && !words.isEmpty()) {
            reasons.add(new StaleReason(StaleReason.What.PROVISION_GONE, ""));
        } else if (!now.words.equals(words)) {
            reasons.add(new StaleReason(StaleReason.What.TEXT_CHANGED, ""));
        }
        return reasons;
    }

    /** Whether an act on {@code acted} concerns {@code cited}: the same, a part of it, or what it is a part of. */
    private static boolean touches(@Nullable String acted, @Nullable String cited) {
        return acted == null
                || cited == null
                || acted.equals(cited)
                || acted.startsWith(cited + "/")
                || cited.startsWith(acted + "/");
    }

    private static String name(Relation relation) {
        var other = Objects.requireNonNull(relation.other(), "only what can be seen acts");
        return other.number() == null ? other.title() : other.number();
    }

    private static String words(LegalText text, @Nullable String provision) {
        if (provision == null) {
            StringBuilder whole = new StringBuilder();
            text.provisions()
                    .forEach(p ->
                            whole.append(p.key()).append('\n').append(p.text()).append('\n'));
            return Likeness.hash(whole.toString());
        }
        return CitedWords.of(text.provisions(), provision)
                .map(words -> Likeness.hash(words.heading() + "\n" + words.text()))
                .orElse("");
    }
}
