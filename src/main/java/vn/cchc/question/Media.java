package vn.cchc.question;

import vn.cchc.files.ContentHash;

/**
 * A picture shown with a question.
 *
 * @param file its bytes in the store of files
 * @param alternative what it shows, for those who cannot see it
 */
public record Media(ContentHash file, String mediaType, String alternative) {}
