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
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
