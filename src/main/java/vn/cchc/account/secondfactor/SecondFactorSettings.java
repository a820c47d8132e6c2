package vn.cchc.account.secondfactor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who has to show two factors.
 *
 * @param required that administrators and organizers have to; whoever has set one up is asked for it anyway
 */
@ConfigurationProperties("cchc.second-factor")
public record SecondFactorSettings(@DefaultValue("true") boolean required) {}
