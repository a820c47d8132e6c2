package vn.cchc.mail;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.jobs.WorkQueue;
import vn.cchc.ui.Languages;

/** Stands for a provider in the demonstration: logs that there was a message and keeps it to be looked at. */
class KeptSms implements SmsSender {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSms.class);

    private final MessageTable table;
    private final WorkQueue queue;

    KeptSms(MessageTable table, WorkQueue queue) {
        this.table = table;
        this.queue = queue;
    }

    @Override
    @Transactional
    public void send(String phone, String text) {
        var written = new LetterWriter.Written(Languages.VIETNAMESE.getLanguage(), text, text, "");
        long id = table.add(
                Message.Channel.SMS, phone, "sms", written, Clock.systemUTC().instant());
        queue.add(Delivery.of(id));
        LOG.info("Text message {} of {} characters to {}", id, text.length(), Message.masked(phone));
    }
}
