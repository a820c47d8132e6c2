package vn.cchc.account.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import vn.cchc.account.idle.IdleSettings;
import vn.cchc.account.passkey.PasskeySettings;
import vn.cchc.account.secondfactor.SecondFactorSettings;
import vn.cchc.account.session.SessionSettings;

/** Reads what the operator says about signing in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    SessionSettings.class,
    SecondFactorSettings.class,
    PasskeySettings.class,
    IdleSettings.class
})
class SignInConfiguration {}
