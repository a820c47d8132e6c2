package vn.cchc.initiative.similarity;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.vietnamese.SearchTokens;
import vn.cchc.vietnamese.SearchTokens.Token;
import vn.cchc.vietnamese.VietnameseText;

/**
 * A text as numbers of its syllables, written the same way whether marks are composed or not, whichever vowel carries the tone, whether
 * there are marks at all, and whether a term is abbreviated.
 */
final class Words {

    private Words() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Token token : SearchTokens.tokens(text)) {
            tokens.add(new Token(VietnameseText.fold(token.text()), token.start(), token.end()));
        }
        return tokens;
    }

    static int[] of(List<Token> tokens) {
        return tokens.stream().mapToInt(token -> number(token.text())).toArray();
    }

    /** Two syllables in four thousand million have the same number; a passage of fifteen that are told wrongly alike does not happen. */
    private static int number(String syllable) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < syllable.length(); i++) {
            hash = (hash ^ syllable.charAt(i)) * 0x100000001b3L;
        }
        return (int) (hash ^ hash >>> 32);
    }
}
