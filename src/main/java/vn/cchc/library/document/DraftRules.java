package vn.cchc.library.document;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.CataloguingException;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.Provision;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.Source;
import vn.cchc.library.Topics;
import vn.cchc.vietnamese.DocumentNumber;

/** What a cleaned draft must satisfy whoever hands it in; the first rule broken is refused with the words to mend it by. */
final class DraftRules {

    static final int MOST_PROVISIONS = 10_000;
    static final int MOST_RELATIONS = 1_000;
    static final int LONGEST_TITLE = 2_000;
    static final int LONGEST_TEXT = 1_000_000;
    static final int LONGEST_BASIS = 2_000;
    private static final int LONGEST_HEADING = 2_000;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NAME = 500;
    private static final Pattern KEY = Pattern.compile("(?=.{1,120}$)[a-z0-9_~-]+(/[a-z0-9_~-]+)*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"]+");

    private DraftRules() {}

    static void check(DocumentDraft draft, List<Provision> provisions) {
        checkName(draft);
        checkDates(draft);
        checkLength("library.refused.issuer-too-long", draft.issuer(), LONGEST_NAME);
        checkLength("library.refused.signer-too-long", draft.signer(), LONGEST_NAME);
        checkLength("library.refused.basis-too-long", draft.validityBasis(), LONGEST_BASIS);
        checkSource(draft.source());
        for (String topic : draft.topics()) {
            refuseIf(!Topics.isKnown(topic), "library.refused.topic-unknown", topic);
        }
        checkText(provisions);
        refuseIf(draft.relations().size() > MOST_RELATIONS, "library.refused.too-many-relations", MOST_RELATIONS);
        draft.relations().forEach(relation -> checkRelation(relation, provisions));
    }

    private static void checkName(DocumentDraft draft) {
        refuseIf(DocumentIdentity.words(draft.title()).isEmpty(), "library.refused.title-missing");
        checkLength("library.refused.title-too-long", draft.title(), LONGEST_TITLE);
        String number = draft.number();
        if (number != null) {
            boolean readable = DocumentNumber.tryParse(number)
                    .filter(parsed ->
                            parsed.key().length() <= 200 && parsed.display().length() <= 200)
                    .isPresent();
            refuseIf(!readable, "library.refused.number-unreadable", shortened(number));
        }
    }

    private static void checkDates(DocumentDraft draft) {
        checkYear(draft.year());
        checkYear(draft.issuedOn());
        checkYear(draft.effectiveOn());
        checkYear(draft.postedOn());
        Source source = draft.source();
        checkYear(source == null ? null : source.postedOn());
        draft.relations().forEach(relation -> checkYear(relation.toIssuedOn()));
    }

    private static void checkYear(@Nullable LocalDate date) {
        checkYear(date == null ? null : (Integer) date.getYear());
    }

    private static void checkYear(@Nullable Integer year) {
        refuseIf(year != null && (year < 1900 || year > 2200), "library.refused.year", String.valueOf(year));
    }

    private static void checkSource(@Nullable Source source) {
        if (source == null) {
            return;
        }
        checkLength("library.refused.source-too-long", source.title(), 1_000);
        checkLength("library.refused.source-too-long", source.site(), LONGEST_NAME);
        checkLength("library.refused.source-too-long", source.url(), 2_000);
        String url = source.url();
        refuseIf(
                url != null && !ADDRESS.matcher(url).matches(),
                "library.refused.source-address",
                url == null ? "" : shortened(url));
    }

    private static void checkText(List<Provision> provisions) {
        refuseIf(provisions.size() > MOST_PROVISIONS, "library.refused.too-many-provisions", MOST_PROVISIONS);
        for (int at = 0; at < provisions.size(); at++) {
            Provision provision = provisions.get(at);
            boolean empty = provision.label().isEmpty()
                    && provision.heading().isEmpty()
                    && provision.text().isEmpty();
            refuseIf(empty, "library.refused.provision-empty", at + 1);
            String name = provision.label().isEmpty() ? "#" + (at + 1) : shortened(provision.label());
            refuseIf(
                    provision.label().length() > LONGEST_LABEL, "library.refused.provision-label", name, LONGEST_LABEL);
            refuseIf(
                    provision.heading().length() > LONGEST_HEADING,
                    "library.refused.provision-heading",
                    name,
                    LONGEST_HEADING);
            refuseIf(provision.text().length() > LONGEST_TEXT, "library.refused.provision-text", name, LONGEST_TEXT);
        }
    }

    private static void checkRelation(RelationDraft relation, List<Provision> provisions) {
        String number = relation.toNumber();
        refuseIf(DocumentIdentity.numberKey(number) == null, "library.refused.relation-number", shortened(number));
        checkLength("library.refused.issuer-too-long", relation.toIssuer(), LONGEST_NAME);
        String from = relation.fromKey();
        if (from != null) {
            boolean there = KEY.matcher(from).matches() && ProvisionKeys.contains(provisions, from);
            refuseIf(!there, "library.refused.relation-own-provision", shortened(from), number);
        }
        String to = relation.toKey();
        if (to != null) {
            refuseIf(!KEY.matcher(to).matches(), "library.refused.relation-target-provision", shortened(to), number);
        }
    }

    private static void checkLength(String key, @Nullable String text, int longest) {
        refuseIf(text != null && text.length() > longest, key, longest);
    }

    private static void refuseIf(boolean broken, String key, Object... arguments) {
        if (broken) {
            String[] texts = new String[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                texts[i] = String.valueOf(arguments[i]);
            }
            throw new CataloguingException(key, texts);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
