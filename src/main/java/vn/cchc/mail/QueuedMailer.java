package vn.cchc.mail;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.jobs.WorkQueue;

/** Writes letters and puts them into the queue, both in the caller's transaction. */
@Service
class QueuedMailer implements Mailer {

    private final LetterWriter writer;
    private final MessageTable table;
    private final WorkQueue queue;
    private final Clock clock = Clock.systemUTC();

    QueuedMailer(LetterWriter writer, MessageTable table, WorkQueue queue) {
        this.writer = writer;
        this.table = table;
        this.queue = queue;
    }

    @Override
    @Transactional
    public void send(Letter letter) {
        var written = writer.write(letter);
        long id = table.add(Message.Channel.EMAIL, letter.to(), letter.template(), written, clock.instant());
        queue.add(Delivery.of(id));
    }
}
