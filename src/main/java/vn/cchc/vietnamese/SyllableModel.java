package vn.cchc.vietnamese;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How syllables follow one another in the texts it was learned from: counts of one, two and three in a row, smoothed with
 * Dirichlet priors (Zhai and Lafferty 2001). Immutable and safe for any number of threads.
 *
 * <p>Numbers are one word of the model; of a large collection what was seen once only is left out. To laws are added a few dozen phrases of
 * questions ({@code question-phrases.txt}), which laws never contain.
 */
public final class SyllableModel {

    /** A model that knows nothing, for a library without texts. */
    public static final SyllableModel EMPTY = new Learner().learned();

    static final int BOUNDARY = 1;
    static final int NUMBER = 2;
    static final int UNKNOWN = 0;

    private static final int FORM = 1;
    private static final int BITS = 20;
    private static final int MOST_SYLLABLES = 1 << BITS;
    private static final double PAIR_PRIOR = 200;
    private static final double TRIPLE_PRIOR = 20;

    private final List<String> syllables;
    private final Map<String, Integer> ids;
    private final int[] single;
    private final LongCounts pairs;
    private final LongCounts triples;
    private final long total;
    private final long texts;
    private final Map<String, int[]> byFolded;
    private final Map<String, int[]> byToneless;

    private SyllableModel(List<String> syllables, int[] single, LongCounts pairs, LongCounts triples, long texts) {
        this.syllables = List.copyOf(syllables);
        this.single = single;
        this.pairs = pairs;
        this.triples = triples;
        this.texts = texts;
        this.total = IntStream.of(single).asLongStream().sum();
        this.ids = HashMap.newHashMap(syllables.size());
        this.byFolded = new HashMap<>();
        this.byToneless = new HashMap<>();
        for (int id = 0; id < syllables.size(); id++) {
            ids.put(syllables.get(id), id);
            if (id > NUMBER) {
                byFolded.merge(VietnameseText.foldNormalized(syllables.get(id)), new int[] {id}, SyllableModel::joined);
                byToneless.merge(toneless(syllables.get(id)), new int[] {id}, SyllableModel::joined);
            }
        }
    }

    /** How many texts it was learned from. */
    public long texts() {
        return texts;
    }

    /** How many different syllables it knows. */
    public int size() {
        return syllables.size() - NUMBER - 1;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** How often a syllable was seen, in its normalised form; or a pair "a_b" as {@link SearchTokens} writes it. */
    public int count(String token) {
        int joint = token.indexOf('_');
        if (joint >= 0) {
            return pairs.get(pair(id(token.substring(0, joint)), id(token.substring(joint + 1))));
        }
        int id = id(token);
        return id == UNKNOWN ? 0 : single[id];
    }

    /**
     * How much finding a token says: the logarithm of all texts to those that hold it, estimated by how often it was seen.
     *
     * @param token a syllable, or a pair "a_b" as {@link SearchTokens} writes it
     */
    public double weight(String token) {
        return Math.log(1 + (texts + 1.0) / (count(token) + 0.5));
    }

    /** Writes the model in a compressed form that {@link #read} takes. */
    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out, 1 << 16))) {
            data.writeInt(FORM);
            data.writeLong(texts);
            data.writeInt(syllables.size());
            for (int id = 0; id < syllables.size(); id++) {
                data.writeUTF(syllables.get(id));
                writeNumber(data, single[id]);
            }
            write(data, pairs);
            write(data, triples);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also for a form this version does not know
     */
    public static SyllableModel read(InputStream in) throws IOException {
        DataInputStream data =
                new DataInputStream(new java.io.BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
        int form = data.readInt();
        if (form != FORM) {
            throw new IOException("A syllable model of form %d, not %d".formatted(form, FORM));
        }
        long texts = data.readLong();
        int size = data.readInt();
        List<String> syllables = new ArrayList<>(size);
        int[] single = new int[size];
        for (int id = 0; id < size; id++) {
            syllables.add(data.readUTF());
            single[id] = (int) readNumber(data);
        }
        return new SyllableModel(syllables, single, readCounts(data), readCounts(data), texts);
    }

    int id(String syllable) {
        Integer id = ids.get(syllable);
        return id != null ? id : isNumber(syllable) ? NUMBER : UNKNOWN;
    }

    String syllable(int id) {
        return syllables.get(id);
    }

    int single(int id) {
        return single[id];
    }

    int triple(int first, int second, int third) {
        return triples.get(triple0(first, second, third));
    }

    /** The syllables with these letters when all marks are taken off. */
    int[] withLetters(String folded) {
        return byFolded.getOrDefault(folded, new int[0]);
    }

    /** The syllables with these letters, quality marks included, in any tone. */
    int[] inAnyTone(String toneless) {
        return byToneless.getOrDefault(toneless, new int[0]);
    }

    /** The logarithm of the probability of a syllable behind two others. */
    double logProbability(int first, int second, int third) {
        double alone = (single[third] + 0.1) / (total + 1.0);
        double afterOne = (pairs.get(pair(second, third)) + PAIR_PRIOR * alone) / (single[second] + PAIR_PRIOR);
        double afterTwo = (triples.get(triple0(first, second, third)) + TRIPLE_PRIOR * afterOne)
                / (pairs.get(pair(first, second)) + TRIPLE_PRIOR);
        return Math.log(afterTwo);
    }

    static String toneless(String syllable) {
        char[] letters = syllable.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = VietnameseText.withoutTone(letters[i]);
        }
        return new String(letters);
    }

    static boolean isNumber(String syllable) {
        return !syllable.isEmpty() && Character.isDigit(syllable.charAt(0));
    }

    private static long pair(int first, int second) {
        return (long) first << BITS | second | 1L << 62;
    }

    private static long triple0(int first, int second, int third) {
        return ((long) first << BITS | second) << BITS | third | 1L << 62;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] joined = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, joined, some.length, more.length);
        return joined;
    }

    private static void write(DataOutputStream data, LongCounts counts) throws IOException {
        data.writeInt(counts.size());
        long before = 0;
        for (long key : counts.sortedKeys()) {
            writeNumber(data, key - before);
            writeNumber(data, counts.get(key));
            before = key;
        }
    }

    private static LongCounts readCounts(DataInputStream data) throws IOException {
        LongCounts counts = new LongCounts();
        int size = data.readInt();
        long key = 0;
        for (int i = 0; i < size; i++) {
            key += readNumber(data);
            counts.add(key, (int) readNumber(data));
        }
        return counts;
    }

    private static void writeNumber(DataOutputStream data, long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            data.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        data.writeByte((int) rest);
    }

    private static long readNumber(DataInputStream data) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int part = data.readByte();
            number |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IOException("A number of more than 64 bits");
    }

    /** Learns a model text by text; for one thread. */
    public static final class Learner {

        /** In more texts than this, what was seen once only is mostly a misprint. */
        private static final int FEW_TEXTS = 5_000;

        /** A phrase of a question counts as if it stood in one of so many texts. */
        private static final int TEXTS_TO_A_PHRASE = 100;

        private final List<String> syllables = new ArrayList<>(List.of("", "\n", "0"));
        private final Map<String, Integer> ids = new HashMap<>();
        private final LongCounts singles = new LongCounts();
        private final LongCounts pairs = new LongCounts();
        private final LongCounts triples = new LongCounts();
        private long texts;

        /** Takes in one text. */
        public void add(String text) {
            texts++;
            add(text, 1);
        }

        /** The model of all that was taken in. */
        public SyllableModel learned() {
            if (texts > 0) {
                int weight = (int) Math.max(2, texts / TEXTS_TO_A_PHRASE);
                questionPhrases().forEach(phrase -> add(phrase, weight));
            }
            int least = texts > FEW_TEXTS ? 2 : 1;
            int[] renumbered = new int[syllables.size()];
            List<String> kept = new ArrayList<>(syllables.subList(0, NUMBER + 1));
            renumbered[BOUNDARY] = BOUNDARY;
            renumbered[NUMBER] = NUMBER;
            for (int id = NUMBER + 1; id < syllables.size(); id++) {
                if (singles.get(id) >= least) {
                    renumbered[id] = kept.size();
                    kept.add(syllables.get(id));
                }
            }
            int[] single = new int[kept.size()];
            for (int id = 1; id < renumbered.length; id++) {
                single[renumbered[id]] += singles.get(id);
            }
            return new SyllableModel(
                    kept,
                    single,
                    renumbered(pairs, renumbered, 1, false),
                    renumbered(triples, renumbered, least, true),
                    texts);
        }

        private void add(String text, int weight) {
            int first = BOUNDARY;
            int second = BOUNDARY;
            int end = 0;
            singles.add(BOUNDARY, weight);
            for (Syllable syllable : Syllables.of(text)) {
                if (second != BOUNDARY && breaks(text, end, syllable.start())) {
                    count(first, second, BOUNDARY, weight);
                    first = BOUNDARY;
                    second = BOUNDARY;
                }
                int id = id(syllable.text());
                count(first, second, id, weight);
                first = second;
                second = id;
                end = syllable.end();
            }
            if (second != BOUNDARY) {
                count(first, second, BOUNDARY, weight);
            }
        }

        private void count(int first, int second, int third, int weight) {
            singles.add(third, weight);
            pairs.add(pair(second, third), weight);
            triples.add(triple0(first, second, third), weight);
        }

        private int id(String syllable) {
            if (isNumber(syllable)) {
                return NUMBER;
            }
            if (syllables.size() >= MOST_SYLLABLES) {
                return ids.getOrDefault(syllable, UNKNOWN);
            }
            return ids.computeIfAbsent(syllable, added -> {
                syllables.add(added.length() <= 40 ? added : "\uFFFD");
                return syllables.size() - 1;
            });
        }

        private static LongCounts renumbered(LongCounts counts, int[] numbers, int least, boolean triple) {
            LongCounts renumbered = new LongCounts();
            int mask = MOST_SYLLABLES - 1;
            for (long key : counts.sortedKeys()) {
                int count = counts.get(key);
                int last = numbers[(int) key & mask];
                int middle = numbers[(int) (key >>> BITS) & mask];
                int first = triple ? numbers[(int) (key >>> 2 * BITS) & mask] : BOUNDARY;
                if (count >= least && last != UNKNOWN && middle != UNKNOWN && first != UNKNOWN) {
                    renumbered.add(triple ? triple0(first, middle, last) : pair(middle, last), count);
                }
            }
            return renumbered;
        }

        private static boolean breaks(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                if ("\n\r.;:?!".indexOf(text.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private static List<String> questionPhrases() {
            try (InputStream in = SyllableModel.class.getResourceAsStream("question-phrases.txt")) {
                if (in == null) {
                    throw new IllegalStateException("The list of question phrases is missing");
                }
                return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
