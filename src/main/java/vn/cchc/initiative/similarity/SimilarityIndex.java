package vn.cchc.initiative.similarity;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cchc.initiative.similarity.Likeness.Passage;
import vn.cchc.initiative.similarity.Likeness.Piece;
import vn.cchc.vietnamese.SearchTokens.Token;

/**
 * Texts among which passages in common are looked for: entries of a call, earlier ones, the library. Few hashes of each text are kept
 * in one sorted list; a text is compared word by word only with those it shares some with. Not changed once made, so that threads may
 * share it. What stands in more than one text of fifty (a form's wording, the call's own title) counts for nothing.
 */
public final class SimilarityIndex {

    /** Passages with fewer words in common are not told. */
    public static final int LEAST_WORDS = Winnowing.SURELY_FOUND;

    private static final int FEW = 8;
    private static final int ONE_OF = 50;

    private final List<Text> texts;
    private final int[][] words;
    /** A chosen hash in the upper half, the text's place in the lower, ascending. */
    private final long[] postings;

    /** Hashes that stand in too many texts to say anything, ascending. */
    private final int[] everywhere;

    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A text.
     *
     * @param key by which the caller knows it
     */
    public record Text(String key, String text) {}

    private SimilarityIndex(List<Text> texts) {
        this.texts = List.copyOf(texts);
        this.words = new int[texts.size()][];
        long[] found = new long[1024];
        int size = 0;
        for (int at = 0; at < this.texts.size(); at++) {
            if (places.put(texts.get(at).key(), at) != null) {
                throw new IllegalArgumentException(
                        "A text stands twice: " + texts.get(at).key());
            }
            words[at] = Words.of(Words.tokens(texts.get(at).text()));
            int[] chosen = Winnowing.chosen(words[at]);
            if (size + chosen.length > found.length) {
                found = Arrays.copyOf(found, Math.max(size + chosen.length, found.length * 2));
            }
            for (int hash : chosen) {
                found[size++] = posting(hash, at);
            }
        }
        postings = Arrays.copyOf(found, size);
        Arrays.sort(postings);
        everywhere = everywhere();
    }

    /** A hash that few texts have chosen may still stand in many, so all stretches are counted. */
    private int[] everywhere() {
        int[] hashes = Arrays.stream(postings)
                .mapToInt(posting -> (int) (posting >> 32))
                .distinct()
                .toArray();
        int[] counts = new int[hashes.length];
        int[] last = new int[hashes.length];
        Arrays.fill(last, -1);
        for (int at = 0; at < words.length; at++) {
            for (int hash : Winnowing.stretches(words[at])) {
                int place = Arrays.binarySearch(hashes, hash);
                if (place >= 0 && last[place] != at) {
                    counts[place]++;
                    last[place] = at;
                }
            }
        }
        int most = Math.max(FEW, words.length / ONE_OF);
        return IntStream.range(0, hashes.length)
                .filter(place -> counts[place] > most)
                .map(place -> hashes[place])
                .toArray();
    }

    /** The words that stand everywhere. */
    private BitSet common(int[] own) {
        BitSet common = new BitSet(own.length);
        int[] hashes = Winnowing.stretches(own);
        for (int at = 0; at < hashes.length; at++) {
            if (Arrays.binarySearch(everywhere, hashes[at]) >= 0) {
                common.set(at, at + Winnowing.STRETCH);
            }
        }
        return common;
    }

    /** @throws IllegalArgumentException where two texts have the same key */
    public static SimilarityIndex of(List<Text> texts) {
        return new SimilarityIndex(texts);
    }

    /** What two texts have in common. */
    public static Likeness compare(Text one, Text other) {
        List<Token> tokens = Words.tokens(one.text());
        int[] otherWords = Words.of(Words.tokens(other.text()));
        return told(
                one.text(),
                tokens,
                other,
                otherWords.length,
                new Tiling(Words.of(tokens), new BitSet()).passages(otherWords, LEAST_WORDS));
    }

    /**
     * The texts with most of this one's words in passages, first.
     *
     * @param text may be among the texts itself; it is not compared with the one of its key
     * @param most to compare word by word and to return
     */
    public List<Likeness> similar(Text text, int most) {
        List<Token> tokens = Words.tokens(text.text());
        int[] own = Words.of(tokens);
        BitSet common = common(own);
        Tiling tiling = new Tiling(own, common);
        List<Likeness> found = new ArrayList<>();
        for (int other : candidates(own, places.getOrDefault(text.key(), -1), most)) {
            List<Tiling.Stretch> passages = tiling.passages(words[other], LEAST_WORDS);
            if (!passages.isEmpty()) {
                found.add(told(text.text(), tokens, texts.get(other), words[other].length, passages));
            }
        }
        found.sort(Comparator.comparingDouble(Likeness::share).reversed().thenComparing(Likeness::key));
        return found;
    }

    /** Texts that share rare hashes with these words, those that share most first. */
    private List<Integer> candidates(int[] own, int itself, int most) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (int hash : Winnowing.chosen(own)) {
            if (Arrays.binarySearch(everywhere, hash) < 0) {
                for (int at = firstOf(hash); at < postings.length && (int) (postings[at] >> 32) == hash; at++) {
                    shared.merge((int) postings[at], 1, Integer::sum);
                }
            }
        }
        shared.remove(itself);
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private int firstOf(int hash) {
        int at = Arrays.binarySearch(postings, posting(hash, 0));
        return at >= 0 ? at : -at - 1;
    }

    private static long posting(int hash, int text) {
        return (long) hash << 32 | text;
    }

    private static Likeness told(
            String text, List<Token> tokens, Text other, int otherWords, List<Tiling.Stretch> stretches) {
        List<Token> otherTokens = stretches.isEmpty() ? List.of() : Words.tokens(other.text());
        List<Passage> passages = new ArrayList<>();
        int common = 0;
        for (Tiling.Stretch stretch : stretches) {
            common += stretch.words();
            passages.add(passage(
                    text,
                    tokens.subList(stretch.ownFrom(), stretch.ownTo()),
                    other.text(),
                    otherTokens.subList(stretch.otherFrom(), stretch.otherTo())));
        }
        return new Likeness(
                other.key(),
                tokens.isEmpty() ? 0 : (double) common / tokens.size(),
                otherWords == 0 ? 0 : (double) common / otherWords,
                passages);
    }

    private static Passage passage(String text, List<Token> tokens, String other, List<Token> otherTokens) {
        BitSet changed = new BitSet();
        BitSet otherChanged = new BitSet();
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        tokens.stream().map(Token::text).toList(),
                        otherTokens.stream().map(Token::text).toList(),
                        new MyersDiffWithLinearSpace<>())
                .getDeltas()) {
            changed.set(delta.getSource().getPosition(), delta.getSource().last() + 1);
            otherChanged.set(delta.getTarget().getPosition(), delta.getTarget().last() + 1);
        }
        return new Passage(
                tokens.getFirst().start(),
                tokens.getLast().end(),
                otherTokens.getFirst().start(),
                otherTokens.getLast().end(),
                tokens.size() - changed.cardinality(),
                pieces(text, tokens, changed),
                pieces(other, otherTokens, otherChanged));
    }

    /** Signs and blanks between two words go with the first of them. */
    private static List<Piece> pieces(String text, List<Token> tokens, BitSet changed) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < tokens.size(); ) {
            int to = changed.get(from) ? changed.nextClearBit(from) : changed.nextSetBit(from);
            to = to < 0 ? tokens.size() : Math.min(to, tokens.size());
            int start = tokens.get(from).start();
            int end = to < tokens.size()
                    ? tokens.get(to).start()
                    : tokens.getLast().end();
            if (end > start) {
                pieces.add(new Piece(text.substring(start, end), !changed.get(from)));
            }
            from = to;
        }
        return pieces;
    }
}
