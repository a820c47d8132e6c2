package vn.cchc.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whole addresses for what leaves the portal: under its configured address, else under the one that the request came to. */
@Component
public class PortalLinks {

    private final String configured;

    PortalLinks(@Value("${cchc.public-address:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    /** @param path with a leading slash */
    public String to(String path) {
        if (!configured.isEmpty()) {
            return configured + path;
        }
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            var port = request.getServerPort();
            var usual = port == (request.isSecure() ? 443 : 80);
            return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port) + path;
        }
        return path;
    }
}
