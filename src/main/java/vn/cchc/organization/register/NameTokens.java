package vn.cchc.organization.register;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.vietnamese.Syllables;
import vn.cchc.vietnamese.VietnameseText;

/**
 * A name cut into syllables, with marks and without, and its initials: "Sở Thông tin và Truyền thông" has {@code sttvtt} and, as
 * people abbreviate it, {@code stttt}.
 *
 * @param initials a letter for each syllable
 * @param spoken the same without the syllables that abbreviations leave out
 * @param spokenAt which syllable each letter of {@code spoken} stands for
 */
record NameTokens(
        List<String> marked,
        List<Boolean> hasMarks,
        List<String> folded,
        String initials,
        String spoken,
        List<Integer> spokenAt) {

    private static final List<String> LEFT_OUT = List.of("va", "cua", "ve");

    static NameTokens of(String name) {
        var marked = Syllables.texts(name);
        List<Boolean> hasMarks = new ArrayList<>(marked.size());
        List<String> folded = new ArrayList<>(marked.size());
        var initials = new StringBuilder();
        var spoken = new StringBuilder();
        List<Integer> spokenAt = new ArrayList<>();
        for (var syllable : marked) {
            var bare = VietnameseText.fold(syllable);
            var plain = withoutZeros(bare.isEmpty() ? syllable : bare);
            initials.append(plain.charAt(0));
            if (!LEFT_OUT.contains(plain)) {
                spoken.append(plain.charAt(0));
                spokenAt.add(folded.size());
            }
            hasMarks.add(!bare.equals(syllable));
            folded.add(plain);
        }
        return new NameTokens(marked, hasMarks, folded, initials.toString(), spoken.toString(), spokenAt);
    }

    int size() {
        return folded.size();
    }

    /** "07" and "7" are the same number. */
    private static String withoutZeros(String token) {
        return token.chars().allMatch(Character::isDigit) ? token.replaceFirst("^0+(?=.)", "") : token;
    }
}
