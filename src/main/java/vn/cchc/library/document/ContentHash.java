package vn.cchc.library.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.Source;

/** The fingerprint of a cleaned draft: equal exactly when everything in it is equal (SHA-256 over length-prefixed fields). */
final class ContentHash {

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(DocumentDraft draft) {
        ContentHash hash = new ContentHash();
        hash.add(draft.number(), draft.type(), draft.title(), draft.issuer(), draft.issuedOn(), draft.year());
        hash.add(draft.postedOn(), draft.effectiveOn(), draft.validity(), draft.validityBasis(), draft.signer());
        hash.add(draft.summary(), draft.audience());
        hash.add(draft.topics().stream().sorted().toArray());
        hash.add(draft.derived().stream().sorted().toArray());
        Source source = draft.source();
        if (source != null) {
            hash.add(source.title(), source.site(), source.url(), source.postedOn());
        }
        hash.add(draft.provisions().size());
        draft.provisions().forEach(provision -> hash.add(provision.label(), provision.heading(), provision.text()));
        draft.relations()
                .forEach(relation -> hash.add(
                        relation.kind(),
                        relation.fromKey(),
                        relation.toNumber(),
                        relation.toIssuer(),
                        relation.toIssuedOn(),
                        relation.toKey()));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(@Nullable Object... fields) {
        digest.update(ByteBuffer.allocate(4).putInt(0, fields.length));
        for (Object field : fields) {
            if (field == null) {
                digest.update(ByteBuffer.allocate(4).putInt(0, -1));
            } else {
                byte[] bytes =
                        (field instanceof Enum<?> e ? e.name() : field.toString()).getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
                digest.update(bytes);
            }
        }
    }
}
