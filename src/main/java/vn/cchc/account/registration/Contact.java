package vn.cchc.account.registration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.account.EmailAddress;
import vn.cchc.account.PhoneNumber;

/** Where a code is sent: either of the two. */
public record Contact(
        @Nullable EmailAddress email, @Nullable PhoneNumber phone) {

    public Contact {
        if ((email == null) == (phone == null)) {
            throw new IllegalArgumentException("A contact is an e-mail address or a phone");
        }
    }

    public static Contact of(EmailAddress email) {
        return new Contact(email, null);
    }

    public static Contact of(PhoneNumber phone) {
        return new Contact(null, phone);
    }

    /** Whichever of the two was typed. */
    public static Optional<Contact> parse(String text) {
        return text.contains("@")
                ? EmailAddress.parse(text).map(Contact::of)
                : PhoneNumber.parse(text).map(Contact::of);
    }

    /** As its owner wrote it, more or less. */
    public String shown() {
        return email != null ? email.value() : phone != null ? phone.national() : "";
    }

    String value() {
        return email != null ? email.value() : phone != null ? phone.value() : "";
    }
}
