package vn.cchc.account.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A sheet that was confirmed. */
@Entity
class InvitationBatch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_batch_seq")
    @SequenceGenerator(name = "invitation_batch_seq", allocationSize = 50)
    private Long id;

    private String fileName;

    private String uploadedBy;

    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected InvitationBatch() {}

    @SuppressWarnings("NullAway.Init")
    InvitationBatch(String fileName, String uploadedBy, Instant uploadedAt) {
        this.fileName = fileName.length() <= 300 ? fileName : fileName.substring(0, 300);
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    Long id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
