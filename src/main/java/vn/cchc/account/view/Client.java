package vn.cchc.account.view;

import com.vaadin.flow.server.VaadinRequest;

/** Where the current request comes from. */
final class Client {

    private Client() {}

    static String address() {
        return String.valueOf(VaadinRequest.getCurrent().getRemoteAddr());
    }
}
