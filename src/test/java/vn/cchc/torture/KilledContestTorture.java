package vn.cchc.torture;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many kills of the portal at random moments under load, on both databases. */
@Tag("torture")
class KilledContestTorture {

    private static final int KILLS = 20;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingAcknowledgedIsLostHoweverOftenThePortalIsKilled(boolean onPostgres) throws Exception {
        try (var portal = KilledContest.on(home, onPostgres)) {
            new KilledContest(portal, new Random(), 120).survives(KILLS);
        }
    }
}
