package vn.cchc.mail.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.cchc.mail.Message;
import vn.cchc.ui.Dates;
import vn.cchc.ui.Icon;
import vn.cchc.ui.Parts;
import vn.cchc.ui.RowsTable;
import vn.cchc.ui.Texts;

/** Messages in a table, their words a tap away. */
class MessageRows extends Div {

    private final transient Texts texts;
    private final transient Dates dates;
    private final boolean open;

    /** What may be done with a message. */
    interface Acts {

        void retry(Message message);

        void cancel(Message message);
    }

    /** @param open whether addresses are shown in full, as only the demonstration does */
    MessageRows(Texts texts, Dates dates, boolean open) {
        this.texts = texts;
        this.dates = dates;
        this.open = open;
    }

    /** Without anything to do. */
    void show(List<Message> messages) {
        var table = new RowsTable(
                texts.get("mail-view.title"),
                List.of(column("subject", "main"), column("to", ""), column("state", "")));
        messages.forEach(message -> table.addRow(words(message), to(message), state(message)));
        removeAll();
        add(table);
    }

    void show(List<Message> messages, Acts acts) {
        var table = new RowsTable(
                texts.get("mail-view.title"),
                List.of(column("subject", "main"), column("to", ""), column("state", ""), column("acts", "")));
        messages.forEach(message -> table.addRow(words(message), to(message), state(message), buttons(message, acts)));
        removeAll();
        add(table);
    }

    private RowsTable.Column column(String name, String className) {
        return new RowsTable.Column(texts.get("mail-view." + name), className);
    }

    private Component words(Message message) {
        if (message.body().isEmpty()) {
            return new Span(message.subject());
        }
        var text = new Paragraph(message.body());
        text.addClassName("letter");
        text.getElement().setAttribute("lang", message.language());
        return new NativeDetails(message.subject(), text);
    }

    private Component to(Message message) {
        return Parts.div(
                "",
                new Span(open ? message.recipient() : message.maskedRecipient()),
                Parts.paragraph(
                        "small quiet",
                        texts.get("mail-view.channel." + message.channel().name()) + " · "
                                + dates.time(message.createdAt())));
    }

    private Component state(Message message) {
        var state = Parts.div("", badge(message.state()));
        String failure = message.failure();
        if (failure != null && message.state() != Message.State.SENT) {
            state.add(Parts.paragraph("small", texts.get("mail-view.failure", message.attempts(), failure)));
        }
        return state;
    }

    private Span badge(Message.State state) {
        return switch (state) {
            case WAITING -> badge(state, "hourglass", "info");
            case SENT -> badge(state, "circle-check", "ok");
            case FAILED -> badge(state, "circle-alert", "bad");
            case CANCELLED -> badge(state, "circle-x", "none");
        };
    }

    private Span badge(Message.State state, String icon, String tone) {
        return Parts.classed(
                new Span(new Icon(icon), new Span(texts.get("mail-view.state." + state.name()))), "badge " + tone);
    }

    private Component buttons(Message message, Acts acts) {
        return switch (message.state()) {
            case FAILED -> button("retry", message, () -> acts.retry(message));
            case WAITING -> button("cancel", message, () -> acts.cancel(message));
            case SENT, CANCELLED -> new Span();
        };
    }

    private NativeButton button(String name, Message message, Runnable act) {
        var button = new NativeButton(texts.get("mail-view." + name), click -> act.run());
        button.addClassNames("btn", "second", "s");
        button.setAriaLabel(texts.get("mail-view." + name + ".what", message.subject()));
        return button;
    }
}
