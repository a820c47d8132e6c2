package vn.cchc.files;

import java.time.Instant;

/**
 * What is known of a stored file.
 *
 * @param size in bytes
 * @param mediaType as the first one to store it said, {@code application/octet-stream} where nobody did
 * @param name the name it had when it first came; the same bytes may come again under others
 */
public record StoredFile(ContentHash hash, long size, String mediaType, String name, Instant createdAt) {}
