package vn.cchc.account.guest;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.GuestId;
import vn.cchc.account.GuestRefused;
import vn.cchc.account.GuestRefused.Reason;
import vn.cchc.account.Guests;
import vn.cchc.account.KnownPerson;
import vn.cchc.account.PersonId;
import vn.cchc.account.PersonSource;
import vn.cchc.account.PhoneNumber;
import vn.cchc.account.Profile;
import vn.cchc.account.Secret;
import vn.cchc.audit.AuditTrail;

/** Guests as rows. */
@Service
public class RegisteredGuests implements Guests, PersonSource {

    private final GuestRows guests;
    private final GuestPassRows passes;
    private final JdbcClient database;
    private final Work work;
    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    RegisteredGuests(GuestRows guests, GuestPassRows passes, JdbcClient database, Work work, AuditTrail trail) {
        this.guests = guests;
        this.passes = passes;
        this.database = database;
        this.work = work;
        this.trail = trail;
    }

    @Override
    public WorkChallenge challenge() {
        return work.challenge();
    }

    @Override
    @Transactional
    public GuestPass register(Entry entry, String solvedWork) {
        var checked = Checked.of(entry);
        spend(work.check(solvedWork));
        return admit(checked);
    }

    @Override
    @Transactional
    public GuestPass registerInPerson(Entry entry) {
        return admit(Checked.of(entry));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GuestId> recognise(String token) {
        var now = clock.instant();
        return passes.findById(Secret.hash(token))
                .filter(pass -> pass.valid(now))
                .map(pass -> new GuestId(pass.guestId()));
    }

    @Override
    @Transactional
    public void forget(String token) {
        passes.delete(Secret.hash(token));
    }

    @Override
    public PersonId.Kind kind() {
        return PersonId.Kind.GUEST;
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<KnownPerson> find(Collection<Long> numbers) {
        return guests.findByIdIn(numbers).stream().map(Guest::known).toList();
    }

    /** What can't be used any more is not kept. */
    @Transactional
    public void sweep() {
        var now = clock.instant();
        passes.deleteExpired(now);
        database.sql("delete from spent_challenge where expires_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private GuestPass admit(Checked entry) {
        var now = clock.instant();
        var known =
                guests.findByPhoneAndNameKey(entry.phone().value(), entry.name().key());
        var guest = known.orElseGet(() -> guests.save(new Guest(
                entry.name(),
                entry.phone(),
                entry.said().localityId(),
                entry.said().locality().strip(),
                now)));
        known.ifPresent(again ->
                again.livesIn(entry.said().localityId(), entry.said().locality().strip()));
        guest.agreed(CONSENT_VERSION, now);
        var token = Secret.token();
        passes.save(new GuestPassRow(Secret.hash(token), guest.id(), now, now.plus(PASS_VALID)));
        trail.record(known.isPresent() ? "guest.returned" : "guest.registered", "guest:" + guest.id(), Map.of());
        return new GuestPass(new GuestId(guest.id()), token);
    }

    /** The primary key lets only one of several nodes and requests take it. */
    private void spend(String challenge) {
        try {
            database.sql("insert into spent_challenge (challenge, expires_at) values (?, ?)")
                    .params(challenge, clock.instant().plus(Work.VALID).atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException again) {
            throw new GuestRefused(Reason.WORK);
        }
    }

    /** An entry without mistakes. */
    private record Checked(GuestName name, PhoneNumber phone, Entry said) {

        static Checked of(Entry entry) {
            var name = GuestName.parse(entry.name()).orElseThrow(() -> new GuestRefused(Reason.NAME));
            var phone = PhoneNumber.parse(entry.phone()).orElseThrow(() -> new GuestRefused(Reason.PHONE));
            var place = entry.locality().strip();
            if (place.isEmpty() || place.length() > Profile.LONGEST_PLACE) {
                throw new GuestRefused(Reason.LOCALITY);
            }
            return new Checked(name, phone, entry);
        }
    }
}
