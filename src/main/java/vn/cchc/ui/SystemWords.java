package vn.cchc.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * What the framework says by itself where the session is over, the connection is lost or something failed, in the reader's language.
 * Whoever is signed in is told that the session is over before the page is loaded again: what they typed still stands there.
 */
@Component
class SystemWords implements VaadinServiceInitListener {

    private static final int SHOWN_MILLIS = 10_000;

    private final Texts texts;
    private final DefaultErrorHandler log = new DefaultErrorHandler();

    SystemWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .setSystemMessagesProvider(info ->
                        messages(info.getRequest() != null && info.getRequest().getUserPrincipal() != null));
        event.getSource().addUIInitListener(init -> connection(init.getUI()));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::failed));
    }

    private SystemMessages messages(boolean signedIn) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(signedIn);
        messages.setSessionExpiredCaption(texts.get("ui.session-over"));
        messages.setSessionExpiredMessage(texts.get("ui.session-over.what"));
        messages.setInternalErrorCaption(texts.get("ui.failed"));
        messages.setInternalErrorMessage(texts.get("ui.failed.reload"));
        messages.setSyncErrorCaption(texts.get("ui.failed"));
        messages.setSyncErrorMessage(texts.get("ui.failed.reload"));
        messages.setCookiesDisabledCaption(texts.get("ui.no-cookies"));
        messages.setCookiesDisabledMessage(texts.get("ui.no-cookies.what"));
        return messages;
    }

    private void connection(UI page) {
        var words = page.getReconnectDialogConfiguration();
        words.setDialogText(texts.get("ui.connection.lost"));
        words.setDialogTextGaveUp(texts.get("ui.connection.gave-up"));
        page.getPage()
                .executeJs(
                        "const shown = window.Vaadin && window.Vaadin.connectionIndicator; if (shown) shown.onlineText = $0",
                        texts.get("ui.connection.back"));
    }

    /** The framework only writes to the log, and a button that does nothing is pressed again. */
    private void failed(ErrorEvent event) {
        log.error(event);
        if (UI.getCurrent() != null) {
            var shown =
                    Notification.show(texts.get("ui.failed.act"), SHOWN_MILLIS, Notification.Position.TOP_CENTER, true);
            shown.addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
    }
}
