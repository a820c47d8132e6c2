package vn.cchc.organization;

import org.jspecify.annotations.Nullable;

/**
 * Something a search found.
 *
 * @param <U> {@link Organization} or {@link Locality}
 * @param path the names of what it belongs to, nearest first, joined by commas; empty at the top
 * @param formerly the former name, or the name of a predecessor, by which it was found; null where its present name matched
 */
public record Match<U>(U unit, String path, @Nullable String formerly) {}
