package vn.cchc.mail;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.jobs.WorkQueue;

/** Delivers what waits, and lets an administrator look after it. */
@Service
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final MessageTable table;
    private final Postman postman;
    private final WorkQueue queue;
    private final boolean demo;
    private final Clock clock = Clock.systemUTC();

    Outbox(MessageTable table, Postman postman, WorkQueue queue, Environment environment) {
        this.table = table;
        this.postman = postman;
        this.queue = queue;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Whether this is the demonstration, whose messages never leave it and may be read. */
    public boolean isDemo() {
        return demo;
    }

    /** All messages, newest first, in one state or in any. */
    @RolesAllowed("ADMIN")
    public Page<Message> list(Message.@Nullable State state, Pageable page) {
        return new PageImpl<>(table.newestFirst(state, page.getPageSize(), page.getOffset()), page, table.count(state));
    }

    /**
     * What the demonstration would have sent, newest first.
     *
     * @throws IllegalStateException anywhere else
     */
    public List<Message> demoMessages(int limit) {
        if (!demo) {
            throw new IllegalStateException("Only the demonstration shows its messages");
        }
        return table.newestFirst(null, limit, 0);
    }

    /** Tries a failed message again; false when it has not failed. */
    @RolesAllowed("ADMIN")
    @Transactional
    public boolean retry(long id) {
        if (!table.move(id, Message.State.FAILED, Message.State.WAITING, null)) {
            return false;
        }
        queue.add(Delivery.of(id));
        return true;
    }

    /** Keeps a waiting message from being sent; false when it has left or somebody is at it. */
    @RolesAllowed("ADMIN")
    @Transactional
    public boolean cancel(long id) {
        return queue.cancel(Delivery.of(id))
                && table.move(id, Message.State.WAITING, Message.State.CANCELLED, clock.instant());
    }

    /**
     * Does nothing for a message that has left. Should the node die between the server's yes and the note of it, the message goes
     * out again with the same Message-ID, by which a mailbox can tell that it is the same.
     */
    void deliver(long id) {
        var message = table.find(id).orElse(null);
        if (message == null || message.state() != Message.State.WAITING) {
            return;
        }
        try {
            postman.deliver(message);
        } catch (RuntimeException refused) {
            table.missed(id, Reasons.of(refused));
            throw refused;
        }
        table.sent(id, demo, clock.instant());
        LOG.info("Sent message {} ({}) by {}", id, message.template(), message.channel());
    }

    void giveUp(long id) {
        if (table.move(id, Message.State.WAITING, Message.State.FAILED, clock.instant())) {
            LOG.warn("Gave up message {}; an administrator can see why and try again", id);
        }
    }
}
