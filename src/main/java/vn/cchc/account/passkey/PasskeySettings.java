package vn.cchc.account.passkey;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where passkeys work.
 *
 * @param domain what they belong to, for good: a passkey of another domain is none; empty means the public address's host
 * @param origins addresses they are used at; empty means the public address
 */
@ConfigurationProperties("cchc.passkeys")
public record PasskeySettings(
        @DefaultValue("") String domain, @DefaultValue List<String> origins) {

    public PasskeySettings {
        origins = origins.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList();
    }
}
