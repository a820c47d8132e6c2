package vn.cchc.account.registration;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cchc.account.PhoneNumber;
import vn.cchc.account.PortalLinks;
import vn.cchc.mail.Letter;
import vn.cchc.mail.Mailer;
import vn.cchc.mail.SmsSender;
import vn.cchc.ui.Texts;

/** Says by e-mail or by phone what somebody who registers or forgot a password must know. */
@Component
class CodeLetters {

    private final Mailer mailer;
    private final SmsSender sms;
    private final Texts texts;
    private final PortalLinks links;
    private final String host;

    CodeLetters(
            Mailer mailer,
            SmsSender sms,
            Texts texts,
            PortalLinks links,
            @Value("${cchc.public-address:}") String publicAddress) {
        this.mailer = mailer;
        this.sms = sms;
        this.texts = texts;
        this.links = links;
        this.host = publicAddress.isBlank()
                ? ""
                : Objects.requireNonNullElse(URI.create(publicAddress.strip()).getHost(), "");
    }

    boolean reachesPhones() {
        return sms.available();
    }

    void code(Contact contact, Purpose purpose, String code, Locale locale) {
        var minutes = ContactCode.VALID.toMinutes();
        if (contact.email() != null) {
            var template = purpose == Purpose.RESET ? "account.reset-code" : "account.code";
            mailer.send(
                    new Letter(contact.email().value(), template, locale, Map.of("code", code, "minutes", minutes)));
        } else if (contact.phone() != null) {
            send(contact.phone(), texts.in(locale, "people.sms.code", code, minutes) + autofill(code));
        }
    }

    /** To an address that has an account already: the page said the same as to any other. */
    void already(Contact contact, Locale locale) {
        if (contact.email() != null) {
            mailer.send(new Letter(
                    contact.email().value(), "account.already", locale, Map.of("link", links.to("/quen-mat-khau"))));
        } else if (contact.phone() != null) {
            send(contact.phone(), texts.in(locale, "people.sms.already"));
        }
    }

    private void send(PhoneNumber phone, String text) {
        sms.send(phone.value(), text);
    }

    /** The last line by which browsers know a code of this site (WebOTP, domain-bound codes). */
    private String autofill(String code) {
        return host.isEmpty() ? "" : "\n@" + host + " #" + code;
    }
}
