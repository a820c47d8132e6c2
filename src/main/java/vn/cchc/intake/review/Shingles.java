package vn.cchc.intake.review;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import vn.cchc.vietnamese.VietnameseText;

/**
 * The runs of five words in a text. Texts that share most of them are nearly the same. Their least hashes (Broder's MinHash, by
 * Lucene's filter) in bands of four find, among many texts, those worth comparing.
 */
final class Shingles {

    /** Two texts with a share of 0.7 have a band in common with a probability of 98 in 100, with one of 0.3 of 12 in 100. */
    static final int BANDS = 16;

    private static final int ROWS = 4;
    private static final int WORDS = 5;
    private static final int LONGEST = 4_000_000;

    private Shingles() {}

    /** One number a band; empty for a text too short to say anything. */
    static List<Long> bands(String text) {
        List<Integer> least = new ArrayList<>();
        WhitespaceTokenizer words = new WhitespaceTokenizer();
        words.setReader(new StringReader(plain(text)));
        try (TokenStream stream = new MinHashFilter(shingles(words), 1, BANDS * ROWS, 1, true)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                least.add(term.toString().hashCode());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (least.size() < BANDS * ROWS) {
            return List.of();
        }
        List<Long> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            long hash = 1_125_899_906_842_597L;
            for (int row = 0; row < ROWS; row++) {
                hash = 31 * hash + least.get(band * ROWS + row);
            }
            bands.add(hash);
        }
        return bands;
    }

    /** The share of runs both have (Jaccard), from 0 to 1. */
    static double likeness(String one, String other) {
        Set<Integer> first = all(one);
        Set<Integer> second = all(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long common = first.stream().filter(second::contains).count();
        return (double) common / (first.size() + second.size() - common);
    }

    private static Set<Integer> all(String text) {
        Set<Integer> all = new HashSet<>();
        String[] words = plain(text).split(" ");
        for (int at = 0; at + WORDS <= words.length; at++) {
            int hash = 7;
            for (int word = at; word < at + WORDS; word++) {
                hash = 31 * hash + words[word].hashCode();
            }
            all.add(hash);
        }
        return all;
    }

    private static TokenStream shingles(TokenStream words) {
        ShingleFilter shingles = new ShingleFilter(words, WORDS, WORDS);
        shingles.setOutputUnigrams(false);
        return shingles;
    }

    /** Without marks and punctuation: a scan's slips there make no other text. */
    private static String plain(String text) {
        String folded = VietnameseText.fold(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        return folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
