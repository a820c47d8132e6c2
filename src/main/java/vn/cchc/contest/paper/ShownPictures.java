package vn.cchc.contest.paper;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.cchc.contest.Contests;
import vn.cchc.contest.Round;
import vn.cchc.files.ContentHash;

/** The pictures that stand on papers of rounds that are or were open. */
@Service
public class ShownPictures {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    private final Contests contests;
    private final Papers papers;
    private final Clock clock;
    private final LoadingCache<Boolean, Map<ContentHash, String>> shown = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(always -> read());

    ShownPictures(Contests contests, Papers papers, Clock contestClock) {
        this.contests = contests;
        this.papers = papers;
        this.clock = contestClock;
    }

    /** Empty for a file that is on no such paper or is no picture. */
    public Optional<String> mediaType(ContentHash file) {
        return Optional.ofNullable(shown.get(true).get(file));
    }

    private Map<ContentHash, String> read() {
        Map<ContentHash, String> found = new HashMap<>();
        for (var contest : contests.published()) {
            for (var round : contests.rounds(contest.id())) {
                if (isOut(round)) {
                    papers.ofRound(round.id()).keySet().forEach(id -> pictures(papers.read(id), found));
                }
            }
        }
        return found;
    }

    private boolean isOut(Round round) {
        return switch (round.phase(clock.instant())) {
            case PREPARING, UPCOMING -> false;
            case OPEN, CLOSED, RESULTS -> true;
        };
    }

    private static void pictures(MarkedPaper paper, Map<ContentHash, String> found) {
        for (int number = 1; number <= paper.size(); number++) {
            var media = paper.question(number).media();
            if (media != null && PICTURES.contains(media.mediaType())) {
                found.put(media.file(), media.mediaType());
            }
        }
    }
}
