package vn.cchc.initiative.judging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.cchc.initiative.ranking.VoteHints;

/** Votes of the public as rows. */
@Repository
class VoteRows {

    private final JdbcClient database;

    VoteRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far voting has come.
     *
     * @param salt null before the first vote and after the end
     */
    record Ending(@Nullable String salt, @Nullable Instant endedAt) {}

    /** False where this person has voted for the entry before. */
    boolean add(long call, long entry, String voter, String origin, Instant now) {
        if (of(call, voter).contains(entry)) {
            return false;
        }
        database.sql("insert into initiative_vote (entry_id, voter, call_id, origin, cast_at) values (?, ?, ?, ?, ?)")
                .params(entry, voter, call, origin, Timestamp.from(now))
                .update();
        return true;
    }

    boolean remove(long entry, String voter) {
        return database.sql("delete from initiative_vote where entry_id = ? and voter = ?")
                        .params(entry, voter)
                        .update()
                == 1;
    }

    /** The entries somebody has voted for. */
    Set<Long> of(long call, String voter) {
        return database
                .sql("select entry_id from initiative_vote where call_id = ? and voter = ?")
                .params(call, voter)
                .query(Long.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** By entry; those without any are missing. */
    Map<Long, Integer> counts(long call) {
        Map<Long, Integer> counts = new TreeMap<>();
        database.sql("select entry_id, count(*) from initiative_vote where call_id = ? group by entry_id")
                .param(call)
                .query(row -> {
                    counts.put(row.getLong(1), row.getInt(2));
                });
        return counts;
    }

    List<VoteHints.Vote> votes(long call) {
        return database.sql("select entry_id, cast_at, origin from initiative_vote where call_id = ?")
                .param(call)
                .query((row, number) ->
                        new VoteHints.Vote(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    /** Every vote as a line, in an order that is always the same; without the voter, who may have themselves erased. */
    List<String> lines(long call) {
        return database.sql(
                        "select entry_id, cast_at from initiative_vote where call_id = ? order by entry_id, cast_at")
                .param(call)
                .query((row, number) ->
                        row.getLong(1) + " " + row.getTimestamp(2).toInstant())
                .list();
    }

    Ending ending(long call, int stage) {
        return database.sql("select vote_salt, votes_ended_at from initiative_stage where call_id = ? and position = ?")
                .params(call, stage)
                .query((row, number) -> {
                    var ended = row.getTimestamp(2);
                    return new Ending(row.getString(1), ended == null ? null : ended.toInstant());
                })
                .single();
    }

    void salt(long call, int stage, String salt) {
        database.sql("update initiative_stage set vote_salt = ? where call_id = ? and position = ?")
                .params(salt, call, stage)
                .update();
    }

    void end(long call, int stage, Instant now) {
        database.sql("update initiative_stage set vote_salt = null, votes_ended_at = ? where call_id = ?"
                        + " and position = ?")
                .params(Timestamp.from(now), call, stage)
                .update();
    }
}
