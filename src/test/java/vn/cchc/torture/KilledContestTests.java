package vn.cchc.torture;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.torture.KilledContest.Victim;

/** One kill of the portal under load; {@link KilledContestTorture} does it often and on PostgreSQL too. */
class KilledContestTests {

    @TempDir
    Path home;

    @Test
    void nothingAcknowledgedIsLostWhenThePortalIsKilled() throws Exception {
        try (var portal = KilledContest.on(home, false, "-XX:TieredStopAtLevel=1")) {
            new KilledContest(portal, new Random(1), 30).survives(Victim.PORTAL, 1);
        }
    }
}
