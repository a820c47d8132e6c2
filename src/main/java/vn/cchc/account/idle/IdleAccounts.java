package vn.cchc.account.idle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Service;
import vn.cchc.account.Person;
import vn.cchc.account.Registrar;
import vn.cchc.account.idle.IdleRows.Idle;
import vn.cchc.mail.Letter;
import vn.cchc.mail.Mailer;
import vn.cchc.ui.Languages;

/**
 * Disables accounts that nobody has used for many months, a while after a letter to their owner. The only administrator left is
 * spared, and so are the demonstration's accounts. Any node may do it, and several at once do no harm.
 */
@Service
public class IdleAccounts {

    private static final int DAYS_A_MONTH = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final IdleRows rows;
    private final IdleSettings settings;
    private final Registrar registrar;
    private final ObjectProvider<Mailer> mailer;
    private final ZoneId zone;
    private final Clock clock;

    @Autowired
    IdleAccounts(
            IdleRows rows,
            IdleSettings settings,
            Registrar registrar,
            ObjectProvider<Mailer> mailer,
            @Value("${cchc.zone}") ZoneId zone) {
        this(rows, settings, registrar, mailer, zone, Clock.systemUTC());
    }

    IdleAccounts(
            IdleRows rows,
            IdleSettings settings,
            Registrar registrar,
            ObjectProvider<Mailer> mailer,
            ZoneId zone,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.registrar = registrar;
        this.mailer = mailer;
        this.zone = zone;
        this.clock = clock;
    }

    @EventListener
    @Order(0)
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Person person) {
            try {
                rows.active(person.id(), clock.instant());
            } catch (DuplicateKeyException another) {
                // signed in twice at once; the other one noted it
            }
        }
    }

    /** Warns those who have been away for long and disables those who were warned. */
    public void look() {
        if (settings.months() <= 0) {
            return;
        }
        var now = clock.instant();
        var idle = Duration.ofDays((long) settings.months() * DAYS_A_MONTH);
        var warning = Duration.ofDays(settings.warningDays());
        rows.unwarned(now.minus(idle).plus(warning)).forEach(account -> warn(account, now, now.plus(warning)));
        rows.warned(now.minus(idle), now.minus(warning)).stream()
                .filter(account -> !rows.isLastAdministrator(account.id()))
                .forEach(account -> registrar.disable(account.id()));
    }

    private void warn(Idle account, Instant now, Instant end) {
        var email = account.email();
        if (rows.warn(account, now) && email != null) {
            mailer.ifAvailable(post -> post.send(new Letter(
                    email,
                    "account.idle",
                    Languages.VIETNAMESE,
                    Map.of("name", account.displayName(), "day", DAY.format(end.atZone(zone))))));
        }
    }
}
