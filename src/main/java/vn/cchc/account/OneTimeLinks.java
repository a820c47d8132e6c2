package vn.cchc.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links that let somebody in without an account, for one role in one scope: a leader who comes once to judge. */
public interface OneTimeLinks {

    /** Where a link leads; its token follows. */
    String PATH = "vao";

    /**
     * @param uses how many times a session may be opened with it, at least one
     * @throws IllegalArgumentException where the scope is the whole portal or does not exist, the end has passed, or the role is
     *     not one that can be had by a link
     */
    IssuedLink issue(Scope scope, Role role, String displayName, Instant expires, int uses);

    /** What a link offers, without using it up; empty where it can't be used. */
    Optional<Link> offered(String token);

    /** Uses a link up by one; empty where it can't be used. */
    Optional<Link> redeem(String token);

    /**
     * Gives the link a new secret, with all its uses; what was issued before no longer opens anything.
     *
     * @return its address, below the portal's own; empty where the link no longer holds
     */
    Optional<String> renew(long id);

    /** Ends the link and what was opened with it; a second time it does nothing. */
    void revoke(long id);

    Optional<Link> find(long id);

    /** Newest first. */
    Page list(int page, int size);

    /** Every link of one scope, newest first. */
    List<Link> in(Scope scope);

    /** @param address with the secret in it, below the portal's own address: {@code /vao/…} */
    record IssuedLink(String address, Link link) {

        @Override
        public String toString() {
            return "IssuedLink[" + link.id() + "]";
        }
    }

    /** A page of links. */
    record Page(long total, List<Link> links) {

        public Page {
            links = List.copyOf(links);
        }
    }

    /** A link without its secret. */
    record Link(
            long id,
            String displayName,
            Role role,
            Scope scope,
            int usesAllowed,
            int uses,
            String issuedBy,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        /** Whether a session opened with it still has its role. */
        public boolean holds(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }

        public boolean canBeUsed(Instant now) {
            return holds(now) && uses < usesAllowed;
        }

        public PersonId person() {
            return PersonId.link(id);
        }
    }
}
