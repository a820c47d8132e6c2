package vn.cchc.library.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentDraft;

/** Everything an import overwrote in a document: enough to put it back as it was. */
record FormerContent(
        DocumentDraft draft,
        int textVersion,
        @Nullable String draftHash,
        @Nullable UUID importId) {}
