package vn.cchc.mail;

import java.util.List;
import org.springframework.stereotype.Service;

/** What was written to an address, for the person whose address it is. */
@Service
public class Postbox {

    private final MessageTable table;

    Postbox(MessageTable table) {
        this.table = table;
    }

    /** In the order in which it was written. */
    public List<Message> to(String recipient) {
        return table.to(recipient);
    }

    /** Removes all of it, sent or not. */
    public void forget(String recipient) {
        table.deleteTo(recipient);
    }
}
