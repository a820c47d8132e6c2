package vn.cchc.account.invitation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import vn.cchc.account.PasswordRefused;
import vn.cchc.account.Person;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;

/** Invites staff by the sheet; an administrator's work, except for those who were invited. */
public interface Invitations {

    String ADMIN = "hasRole('ADMIN')";

    /**
     * Reads and checks a sheet; nothing is stored or sent.
     *
     * @throws SheetRefused where it is no sheet of staff
     */
    @PreAuthorize(ADMIN)
    Preview preview(InputStream xlsx, String fileName) throws IOException;

    /** Stores all rows and writes to the good ones, all or none; answers the batch's id. */
    @PreAuthorize(ADMIN)
    long confirm(Preview preview);

    @PreAuthorize(ADMIN)
    Page<Batch> batches(Pageable page);

    @PreAuthorize(ADMIN)
    Optional<Batch> batch(long id);

    /** @param state null for all */
    @PreAuthorize(ADMIN)
    Page<Line> lines(long batchId, @Nullable InvitationState state, Pageable page);

    /** As an xlsx file: every row, what became of it, and what was wrong. */
    @PreAuthorize(ADMIN)
    byte[] report(long batchId);

    @PreAuthorize(ADMIN)
    byte[] report(Preview preview);

    /** An empty sheet with headings and a page of explanations. */
    @PreAuthorize(ADMIN)
    byte[] template();

    /**
     * A new letter with a new link.
     *
     * @throws IllegalStateException where it has been answered or revoked
     */
    @PreAuthorize(ADMIN)
    void resend(long id);

    /**
     * @throws IllegalStateException where it has been answered or revoked already
     */
    @PreAuthorize(ADMIN)
    void revoke(long id);

    /** Who a link invites; empty where it leads nowhere. */
    Optional<Offer> offered(String token);

    /**
     * Opens the account.
     *
     * @throws PasswordRefused where the password is no good
     * @throws IllegalStateException where the link leads nowhere any more
     */
    Person accept(String token, String name, String password);

    /** A confirmed sheet with how many rows are in which state. */
    record Batch(long id, String fileName, String uploadedBy, Instant uploadedAt, Map<InvitationState, Long> counts) {

        public Batch {
            counts = Map.copyOf(counts);
        }
    }

    /** A row of a confirmed sheet. */
    record Line(
            long id,
            int row,
            String name,
            String email,
            String organization,
            @Nullable Role role,
            @Nullable Scope scope,
            InvitationState state,
            List<Problem> problems,
            @Nullable Instant expiresAt) {

        public Line {
            problems = List.copyOf(problems);
        }
    }

    /** What an invited person reads. */
    record Offer(String name, String email, String organization, Role role, Scope scope) {}
}
