package vn.cchc.account.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser somebody is signed in with.
 *
 * @param device "Chrome · Android", empty where unknown
 * @param address the masked network address it was last seen at
 * @param rememberedUntil until when it need not sign in again, null where it must
 */
public record SignedInBrowser(
        String id,
        String device,
        String address,
        Instant startedAt,
        Instant lastSeenAt,
        @Nullable Instant rememberedUntil) {}
