package vn.cchc.account.session;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Which row of the table the browser's session in this node's memory belongs to. */
public final class CurrentSession {

    private static final String ATTRIBUTE = CurrentSession.class.getName();

    private CurrentSession() {}

    public static @Nullable String id(@Nullable HttpSession session) {
        return session == null ? null : (String) session.getAttribute(ATTRIBUTE);
    }

    public static void bind(HttpSession session, String id) {
        session.setAttribute(ATTRIBUTE, id);
    }
}
