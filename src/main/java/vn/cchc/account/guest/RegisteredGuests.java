package vn.cchc.account.guest;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

/** Guests as rows. */
@Service
public class RegisteredGuests implements Guests, PersonSource {

    private final GuestRows guests;
    private final GuestPassRows passes;
    private final JdbcClient database;
    private final Work work;
    private final GuestBook book;
    private final Clock clock = Clock.systemUTC();

    RegisteredGuests(GuestRows guests, GuestPassRows passes, JdbcClient database, Work work, GuestBook book) {
        this.guests = guests;
        this.passes = passes;
        this.database = database;
        this.work = work;
        this.book = book;
    }

    @Override
    public WorkChallenge challenge() {
        return work.challenge();
    }

    @Override
    @Transactional
    public GuestPass register(Entry entry, String solvedWork) {
        return admitted(check(entry, solvedWork));
    }

    @Override
    @Transactional
    public GuestPass registerInPerson(Entry entry) {
        return admitted(checkInPerson(entry));
    }

    @Override
    public Checked check(Entry entry, String solvedWork) {
        return checked(entry, () -> work.check(solvedWork));
    }

    @Override
    public Checked checkInPerson(Entry entry) {
        return checked(entry, () -> null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<@Nullable GuestPass> admit(List<Checked> entries) {
        return book.admit(entries, clock.instant());
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

    private GuestPass admitted(Checked entry) {
        var pass = book.admit(List.of(entry), clock.instant()).getFirst();
        if (pass == null) {
            throw new GuestRefused(Reason.WORK);
        }
        return pass;
    }

    /** The work comes last: it is the part that costs something. */
    private static Checked checked(Entry entry, Supplier<@Nullable String> challenge) {
        var name = GuestName.parse(entry.name()).orElseThrow(() -> new GuestRefused(Reason.NAME));
        var phone = PhoneNumber.parse(entry.phone()).orElseThrow(() -> new GuestRefused(Reason.PHONE));
        var place = entry.locality().strip();
        if (place.isEmpty() || place.length() > Profile.LONGEST_PLACE) {
            throw new GuestRefused(Reason.LOCALITY);
        }
        return new Checked(name.shown(), name.key(), phone.value(), entry.localityId(), place, challenge.get());
    }
}
