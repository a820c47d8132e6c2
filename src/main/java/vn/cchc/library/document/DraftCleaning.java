package vn.cchc.library.document;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.Source;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.VietnameseText;

/**
 * Brings a draft into the form that is stored: composed Unicode, lines ended by a line feed, nothing around the edges, null
 * for what is blank, numbers in their canonical spelling. Two drafts that differ only in these respects are the same.
 */
final class DraftCleaning {

    private DraftCleaning() {}

    static DocumentDraft clean(DocumentDraft draft) {
        return new DocumentDraft(
                number(draft.number()),
                draft.type(),
                line(draft.title()),
                optional(draft.issuer()),
                draft.issuedOn(),
                draft.issuedOn() == null ? draft.year() : null,
                draft.postedOn(),
                draft.effectiveOn(),
                draft.validity(),
                optional(draft.validityBasis()),
                optional(draft.signer()),
                draft.summary(),
                draft.audience(),
                draft.topics(),
                source(draft.source()),
                draft.provisions().stream().map(DraftCleaning::provision).toList(),
                List.copyOf(new LinkedHashSet<>(
                        draft.relations().stream().map(DraftCleaning::relation).toList())),
                draft.derived());
    }

    /** Leaves a number that can't be read as it is: the rules refuse it with its own words. */
    private static @Nullable String number(@Nullable String number) {
        String line = optional(number);
        if (line == null) {
            return null;
        }
        DocumentNumber parsed = DocumentNumber.tryParse(line).orElse(null);
        if (parsed == null) {
            return line;
        }
        return parsed.equals(DocumentNumber.UNNUMBERED) ? null : parsed.display();
    }

    private static @Nullable Source source(@Nullable Source source) {
        if (source == null) {
            return null;
        }
        String title = line(source.title());
        String site = optional(source.site());
        String url = optional(source.url());
        boolean says = !title.isEmpty() || site != null || url != null || source.postedOn() != null;
        return says ? new Source(title, site, url, source.postedOn()) : null;
    }

    private static ProvisionDraft provision(ProvisionDraft draft) {
        return new ProvisionDraft(line(draft.label()), line(draft.heading()), text(draft.text()));
    }

    private static RelationDraft relation(RelationDraft draft) {
        String number = number(draft.toNumber());
        return new RelationDraft(
                draft.kind(),
                optional(draft.fromKey()),
                number == null ? "" : number,
                optional(draft.toIssuer()),
                draft.toIssuedOn(),
                optional(draft.toKey()));
    }

    private static @Nullable String optional(@Nullable String text) {
        String line = text == null ? "" : line(text);
        return line.isEmpty() ? null : line;
    }

    private static String line(String text) {
        return text(text).replaceAll("\\s*\\n\\s*", " ");
    }

    private static String text(String text) {
        String storable = storable(text);
        if (storable.indexOf('\r') >= 0) {
            storable = storable.replace("\r\n", "\n").replace('\r', '\n');
        }
        return VietnameseText.nfc(storable).strip();
    }

    /** Without what no database or XML page takes: control characters other than tab and line ends, halves of surrogate pairs. */
    private static String storable(String text) {
        StringBuilder mended = null;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean bad = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= '\uFFFE' || isLoneSurrogate(text, at);
            if (bad && mended == null) {
                mended = new StringBuilder(text.length()).append(text, 0, at);
            } else if (!bad && mended != null) {
                mended.append(c);
            }
        }
        return mended == null ? text : mended.toString();
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
