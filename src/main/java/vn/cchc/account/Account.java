package vn.cchc.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.vietnamese.VietnameseText;

/** Somebody who can sign in. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", allocationSize = 50)
    private Long id;

    private String signInName;

    private @Nullable String email;

    private String displayName;

    @Column(length = 500)
    private String passwordHash;

    private @Nullable String phone;

    private @Nullable Long organizationId;

    private @Nullable String organization;

    private @Nullable Long localityId;

    private @Nullable String locality;

    @Column(length = 1500)
    private String searchKey = "";

    private boolean enabled = true;

    private boolean mustChangePassword;

    private boolean demo;

    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @SuppressWarnings("NullAway.Init")
    Account(SignInName signInName, String displayName, String passwordHash, Set<Role> roles, Instant createdAt) {
        if (displayName.isBlank()) {
            throw new IllegalArgumentException("An account needs a display name");
        }
        this.signInName = signInName.value();
        this.displayName = displayName.strip();
        this.passwordHash = passwordHash;
        this.roles.addAll(roles);
        this.createdAt = createdAt;
        noteWords();
    }

    /** How its owner is reached and where they belong. */
    void describe(Profile profile) {
        displayName = profile.displayName();
        organizationId = profile.organizationId();
        organization = profile.organization();
        localityId = profile.localityId();
        locality = profile.locality();
        noteWords();
    }

    /** Addresses that their owner has shown to be theirs. */
    void reachBy(@Nullable EmailAddress newEmail, @Nullable PhoneNumber newPhone) {
        email = newEmail == null ? null : newEmail.value();
        phone = newPhone == null ? null : newPhone.value();
        noteWords();
    }

    void withdraw(Role role) {
        roles.remove(role);
    }

    private void noteWords() {
        var words = String.join(
                "\n",
                displayName,
                signInName,
                Objects.requireNonNullElse(email, ""),
                phone == null ? "" : PhoneNumber.national(phone),
                Objects.requireNonNullElse(organization, ""),
                Objects.requireNonNullElse(locality, ""));
        var folded = VietnameseText.fold(words);
        searchKey = folded.length() <= 1500 ? folded : folded.substring(0, 1500);
    }

    /** Its password is known to others: until it is replaced, the account has no rights. */
    void requireNewPassword() {
        mustChangePassword = true;
    }

    void replacePassword(String newHash) {
        if (demo) {
            throw new IllegalStateException("A demo account keeps its password");
        }
        passwordHash = newHash;
        mustChangePassword = false;
    }

    /** The same password in a newer encoding. */
    void reencodePassword(String sameHash) {
        passwordHash = sameHash;
    }

    /** Everyone knows its password; production refuses to start while it exists. */
    void markAsDemo() {
        demo = true;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    AccountLine line() {
        return new AccountLine(id, signInName, email, phone, profile(), enabled, demo, roles(), createdAt);
    }

    Profile profile() {
        return new Profile(
                displayName,
                organizationId,
                Objects.requireNonNullElse(organization, ""),
                localityId,
                Objects.requireNonNullElse(locality, ""));
    }

    Long id() {
        return id;
    }

    String signInName() {
        return signInName;
    }

    @Nullable
    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    boolean demo() {
        return demo;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
