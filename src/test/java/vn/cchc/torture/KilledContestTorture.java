package vn.cchc.torture;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.torture.KilledContest.Victim;

/** Many kills of the portal, then of PostgreSQL, at random moments under load. */
@Tag("torture")
class KilledContestTorture {

    private static final int KILLS = 20;
    private static final int DATABASE_KILLS = 10;
    private static final int CONTESTANTS = 120;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingAcknowledgedIsLostHoweverOftenThePortalIsKilled(boolean onPostgres) throws Exception {
        try (var portal = KilledContest.on(home, onPostgres)) {
            new KilledContest(portal, new Random(), CONTESTANTS).survives(Victim.PORTAL, KILLS);
        }
    }

    @Test
    void nothingAcknowledgedIsLostHoweverOftenTheDatabaseIsKilled() throws Exception {
        try (var portal = KilledContest.on(home, true)) {
            new KilledContest(portal, new Random(), CONTESTANTS).survives(Victim.DATABASE, DATABASE_KILLS);
        }
    }
}
