package vn.cchc.account;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says about security.
 *
 * @param secret seals what leaves the portal and comes back; at least 32 characters in production
 * @param tlsTerminated that browsers reach the portal by HTTPS only, ended here or at a proxy
 * @param trustedProxies addresses or CIDR ranges whose X-Forwarded-For is believed; with none, nobody's is
 * @param bootstrapAdmin sign-in name of the first administrator, created where there is none
 * @param bootstrapPassword the password of that account until its first sign-in
 */
@ConfigurationProperties("cchc")
public record SecuritySettings(
        @DefaultValue("") String secret,
        @DefaultValue("false") boolean tlsTerminated,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("") String bootstrapAdmin,
        @DefaultValue("") String bootstrapPassword,
        @DefaultValue RateSettings rates) {

    public SecuritySettings {
        trustedProxies = trustedProxies.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .toList();
    }

    /**
     * Requests a minute. An office shares one address, so an address gets far more than one browser.
     *
     * @param addressBurst how many of an address's requests may come at once
     */
    public record RateSettings(
            @DefaultValue("600") int addressPerMinute,
            @DefaultValue("200") int addressBurst,
            @DefaultValue("60") int browserPerMinute,
            @DefaultValue("240") int browserSuggestionsPerMinute,
            @DefaultValue("60") int signInsPerMinute,
            @DefaultValue("60") int importsPerMinute) {}
}
