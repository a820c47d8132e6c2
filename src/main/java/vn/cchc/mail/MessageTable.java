package vn.cchc.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages' table. */
@Repository
class MessageTable {

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Message.Channel channel, String recipient, String template, LetterWriter.Written written, Instant now) {
        long id =
                jdbc.sql("select nextval('mail_message_seq')").query(Long.class).single();
        jdbc.sql("""
                insert into mail_message (id, channel, recipient, template, language, subject, body, html, state, attempts,
                        created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)
                """)
                .params(
                        id,
                        channel.name(),
                        recipient,
                        template,
                        written.language(),
                        shortened(written.subject(), 500),
                        written.body(),
                        written.html(),
                        Timestamp.from(now))
                .update();
        return id;
    }

    Optional<Message> find(long id) {
        return jdbc.sql("select * from mail_message where id = ?")
                .param(id)
                .query(MessageTable::message)
                .optional();
    }

    List<Message> newestFirst(Message.@Nullable State state, int limit, long offset) {
        return jdbc.sql(
                        "select * from mail_message where (:all or state = :state) order by id desc limit :limit offset :offset")
                .param("all", state == null)
                .param("state", state == null ? "" : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(MessageTable::message)
                .list();
    }

    long count(Message.@Nullable State state) {
        return jdbc.sql("select count(*) from mail_message where (:all or state = :state)")
                .param("all", state == null)
                .param("state", state == null ? "" : state.name())
                .query(Long.class)
                .single();
    }

    /** It has left: nobody needs its words any more. */
    void sent(long id, boolean keepText, Instant now) {
        jdbc.sql("update mail_message set state = 'SENT', attempts = attempts + 1, failure = null, ended_at = :now"
                        + (keepText ? "" : ", body = '', html = ''") + " where id = :id and state = 'WAITING'")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void missed(long id, String reason) {
        jdbc.sql("update mail_message set attempts = attempts + 1, failure = ? where id = ? and state = 'WAITING'")
                .params(shortened(reason, 1000), id)
                .update();
    }

    boolean move(long id, Message.State from, Message.State to, @Nullable Instant ended) {
        return jdbc.sql("update mail_message set state = :to, ended_at = :ended where id = :id and state = :from")
                        .param("to", to.name())
                        .param("ended", ended == null ? null : Timestamp.from(ended))
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    int deleteEndedBefore(Instant end) {
        return jdbc.sql("delete from mail_message where state <> 'WAITING' and ended_at < ?")
                .param(Timestamp.from(end))
                .update();
    }

    List<Message> to(String recipient) {
        return jdbc.sql("select * from mail_message where recipient = ? order by id")
                .param(recipient)
                .query(MessageTable::message)
                .list();
    }

    int deleteTo(String recipient) {
        return jdbc.sql("delete from mail_message where recipient = ?")
                .param(recipient)
                .update();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Message(
                row.getLong("id"),
                Message.Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("template"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("html"),
                Message.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("failure"),
                Objects.requireNonNull(row.getTimestamp("created_at")).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
