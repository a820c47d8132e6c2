package vn.cchc.account.idle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an account counts as abandoned.
 *
 * @param months without signing in or a token's call after which it is disabled; 0 means never
 * @param warningDays how long before its owner gets a letter
 */
@ConfigurationProperties("cchc.idle-accounts")
public record IdleSettings(
        @DefaultValue("24") int months, @DefaultValue("30") int warningDays) {}
