package vn.cchc.library.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.library.Provision;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.vietnamese.ProvisionLabel;
import vn.cchc.vietnamese.ProvisionLabels;
import vn.cchc.vietnamese.ProvisionPart;

/**
 * Gives a text's provisions their stable keys. They follow from the labels alone, so the same text gets the same keys
 * whenever it is stored; a label that comes again gets {@code ~2}, {@code ~3} behind its key.
 */
public final class ProvisionKeys {

    private static final int LONGEST_UNREAD = 80;

    private ProvisionKeys() {}

    public static List<Provision> assign(List<ProvisionDraft> drafts) {
        Map<String, Integer> seen = new HashMap<>();
        List<Provision> provisions = new ArrayList<>(drafts.size());
        for (ProvisionDraft draft : drafts) {
            String key = key(draft.label());
            int count = seen.merge(key, 1, Integer::sum);
            provisions.add(
                    new Provision(count == 1 ? key : key + "~" + count, draft.label(), draft.heading(), draft.text()));
        }
        return List.copyOf(provisions);
    }

    /** Whether a text has a provision of this key, or, for {@code art-5/cl-2/pt-a}, that clause or point within it. */
    static boolean contains(List<Provision> provisions, String key) {
        String[] path = key.split("/", -1);
        return provisions.stream()
                .filter(provision -> provision.key().equals(path[0]))
                .findFirst()
                .map(provision -> path.length == 1 || contains(ProvisionLabels.split(provision.text()), path, 1))
                .orElse(false);
    }

    private static boolean contains(ProvisionPart whole, String[] path, int at) {
        return at == path.length
                || whole.parts().stream().anyMatch(part -> part.key().equals(path[at]) && contains(part, path, at + 1));
    }

    /** Labels that can't be read still get a key from their words: "Lời nói đầu" is {@code x-loi-noi-dau}. */
    private static String key(String label) {
        Optional<ProvisionLabel> parsed = ProvisionLabels.parse(label);
        if (parsed.isPresent()) {
            return parsed.get().key();
        }
        String words = DocumentIdentity.words(label).replace(' ', '-');
        return words.isEmpty() ? "text" : "x-" + words.substring(0, Math.min(words.length(), LONGEST_UNREAD));
    }
}
