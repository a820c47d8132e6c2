package vn.cchc.question;

import org.jspecify.annotations.Nullable;

/**
 * What a question rests on.
 *
 * @param document slug or number of a document of the library; null where the source is only told in words
 * @param provision key of one of its provisions such as {@code art-5/cl-2}; null for the whole
 * @param text the citation as it is shown: "Phần 4, Kế hoạch số 16/KH-STTTT ngày 23/03/2020"
 */
public record Cited(@Nullable String document, @Nullable String provision, String text) {}
