package vn.cchc.account.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a browser is remembered.
 *
 * @param days since it was last used
 */
@ConfigurationProperties("cchc.remember-me")
public record SessionSettings(@DefaultValue("30") int days) {}
