package vn.cchc.account.passkey;

import java.net.URI;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The domain and the addresses of this portal's passkeys. Where nothing is configured they belong to localhost on the port in use,
 * so that the demonstration can show them.
 */
@Component
public class PasskeyPlace {

    private static final String HERE = "localhost";

    private final String domain;
    private final Set<String> origins = new CopyOnWriteArraySet<>();
    private final boolean openPort;

    PasskeyPlace(PasskeySettings settings, @Value("${cchc.public-address:}") String publicAddress) {
        var portal = publicAddress.isBlank() ? null : URI.create(publicAddress.strip());
        if (!settings.domain().isBlank()) {
            domain = settings.domain().strip();
        } else {
            domain = portal == null ? HERE : portal.getHost();
        }
        origins.addAll(settings.origins());
        if (origins.isEmpty() && portal != null) {
            origins.add(portal.getScheme() + "://" + portal.getAuthority());
        }
        openPort = origins.isEmpty() && domain.equals(HERE);
    }

    @EventListener
    void serverStarted(WebServerInitializedEvent event) {
        if (openPort && event.getApplicationContext().getServerNamespace() == null) {
            origins.add("http://" + HERE + ":" + event.getWebServer().getPort());
        }
    }

    /** The domain that passkeys are made for; a page elsewhere can't use them. */
    public String domain() {
        return domain;
    }

    /** As they are when looked at: the port is known only once the server has started. */
    Set<String> origins() {
        return new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                return new LinkedHashSet<>(origins).iterator();
            }

            @Override
            public int size() {
                return origins.size();
            }
        };
    }
}
