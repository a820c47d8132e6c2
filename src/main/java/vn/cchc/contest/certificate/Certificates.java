package vn.cchc.contest.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.PersonId;
import vn.cchc.account.PortalLinks;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.contest.RoundResults;
import vn.cchc.contest.RoundState;
import vn.cchc.contest.attempt.Digest;
import vn.cchc.contest.document.RulesInWords;
import vn.cchc.contest.winner.Winners;
import vn.cchc.print.CertificatePage;
import vn.cchc.print.Printing;
import vn.cchc.print.Signature;
import vn.cchc.question.Points;

/** Issues certificates to those who won a prize and are verified. Issuing again adds what is missing and withdraws what no longer holds. */
@Service
public class Certificates {

    /** Where a certificate is verified. */
    public static final String PATH = "/giay-chung-nhan/";

    private static final String READ = "select k.code, k.round_id, k.entrant_id, c.title as contest, r.title as round,"
            + " k.name, k.unit, k.prize, k.score, k.issued_at, k.withdrawn from contest_certificate k"
            + " join contest_round r on r.id = k.round_id join contest c on c.id = r.contest_id ";

    private final JdbcClient database;
    private final Contests contests;
    private final RoundResults results;
    private final Winners verifiedWinners;
    private final Printing printing;
    private final RulesInWords words;
    private final PortalLinks links;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;
    private final ZoneId zone;

    Certificates(
            JdbcClient database,
            Contests contests,
            RoundResults results,
            Winners verifiedWinners,
            Printing printing,
            RulesInWords words,
            PortalLinks links,
            May may,
            AuditTrail trail,
            Clock contestClock,
            @Value("${cchc.zone}") ZoneId zone) {
        this.database = database;
        this.contests = contests;
        this.results = results;
        this.verifiedWinners = verifiedWinners;
        this.printing = printing;
        this.words = words;
        this.links = links;
        this.may = may;
        this.trail = trail;
        this.clock = contestClock;
        this.zone = zone;
    }

    /**
     * @return how many were issued
     * @throws IllegalStateException before the round's results are public
     */
    @Transactional
    public int issue(long id) {
        var round = require(id);
        if (round.state() != RoundState.RESULTS_PUBLISHED) {
            throw new IllegalStateException("Certificates are issued once results are public: " + id);
        }
        Map<String, Certificate> held = new HashMap<>();
        of(id).stream()
                .filter(certificate -> !certificate.withdrawn())
                .forEach(certificate -> held.put(key(certificate.entrant(), certificate.prize()), certificate));
        Set<String> right = new HashSet<>();
        int issued = 0;
        var verified = verifiedWinners.verified(id);
        for (var row : results.winners(id, true)) {
            var key = key(row.entrant(), row.place().prize());
            right.add(key);
            if (verified.contains(row.entrant()) && !held.containsKey(key)) {
                add(round, row);
                issued++;
            }
        }
        for (var entry : held.entrySet()) {
            if (!right.contains(entry.getKey())) {
                database.sql("update contest_certificate set withdrawn = true where code = ?")
                        .param(entry.getValue().code())
                        .update();
            }
        }
        trail.record("contest.certificates-issued", "contest-round:" + id, Map.of("count", String.valueOf(issued)));
        return issued;
    }

    private void add(Round round, RoundResults.Row row) {
        database.sql("insert into contest_certificate (code, round_id, entrant_id, name, unit, prize, score, issued_at,"
                        + " withdrawn) values (?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        Digest.code(),
                        round.id(),
                        row.entrant(),
                        row.name(),
                        row.unit(),
                        row.place().prize(),
                        new Points(row.place().score()).toString().replace('.', ','),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** A round's certificates in the order they were issued. */
    public List<Certificate> of(long round) {
        require(round);
        return read(round);
    }

    /** For a job whose submission was checked. */
    List<Certificate> read(long round) {
        return database.sql(READ + "where k.round_id = ? order by k.withdrawn, k.issued_at, k.code")
                .param(round)
                .query(Certificates::certificate)
                .list();
    }

    /** @param typed hyphens, blanks and small letters don't matter */
    public Optional<Certificate> find(String typed) {
        var code = Digest.readCode(typed);
        return code == null
                ? Optional.empty()
                : database.sql(READ + "where k.code = ?")
                        .param(code)
                        .query(Certificates::certificate)
                        .optional();
    }

    /** How many winners have yet to be verified. */
    public int unverified(long id) {
        require(id);
        var verified = verifiedWinners.verified(id);
        return (int) results.winners(id, true).stream()
                .filter(row -> !verified.contains(row.entrant()))
                .count();
    }

    /** Somebody's own, in a round; empty where they have none that holds. */
    public Optional<Certificate> own(PersonId person, long round) {
        return database.sql(READ + "join contest_entrant e on e.id = k.entrant_id where k.round_id = ? and e.person = ?"
                        + " and k.withdrawn = false order by k.issued_at desc limit 1")
                .params(round, person.toString())
                .query(Certificates::certificate)
                .optional();
    }

    /** The certificates as one file, a page each. */
    public byte[] print(List<Certificate> certificates) {
        return printing.certificates(certificates.stream().map(this::page).toList());
    }

    private CertificatePage page(Certificate certificate) {
        var round = contests.round(certificate.round()).orElseThrow();
        var rules = contests.find(round.contestId()).orElseThrow().rules();
        return new CertificatePage(
                rules.organizer().isBlank() ? "" : words.unit(rules.organizer()),
                certificate.name(),
                certificate.unit(),
                "đạt",
                certificate.prize(),
                "(%s điểm)".formatted(certificate.score()),
                List.of("cuộc thi “%s”, %s".formatted(certificate.contest(), certificate.roundTitle())),
                certificate.code(),
                links.to(PATH + certificate.code()),
                DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy")
                        .format(certificate.issuedAt().atZone(zone)),
                Signature.of("TM. Ban Tổ chức"),
                rules.demonstration() ? "Cuộc thi của bản trình diễn: giải thưởng và kết quả đều là hư cấu." : "");
    }

    /** Checked before a job is submitted. */
    public void requireOrganizer(long round) {
        require(round);
    }

    private Round require(long id) {
        var round = contests.round(id).orElseThrow(() -> new IllegalArgumentException("No round " + id));
        may.require(Scope.of(Scope.CONTEST, round.contestId()), Role.ORGANIZER);
        return round;
    }

    private static String key(long entrant, String prize) {
        return entrant + "/" + prize;
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Certificate(
                row.getString("code"),
                row.getLong("round_id"),
                row.getLong("entrant_id"),
                row.getString("contest"),
                row.getString("round"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("prize"),
                row.getString("score"),
                row.getTimestamp("issued_at").toInstant(),
                row.getBoolean("withdrawn"));
    }
}
