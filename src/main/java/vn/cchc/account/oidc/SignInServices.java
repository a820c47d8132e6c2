package vn.cchc.account.oidc;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The services that the operator lets people sign in with; usually none. */
@Component
public class SignInServices {

    /** Where signing in with a service begins; its registration's id follows. */
    public static final String START = "/dang-nhap/dich-vu/";

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    SignInServices(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /** A service by the name that people know it by. */
    public record SignInService(String name, String address) {}

    public List<SignInService> all() {
        var services = new ArrayList<SignInService>();
        registrations.ifAvailable(repository -> {
            if (repository instanceof Iterable<?> all) {
                for (var one : all) {
                    if (one instanceof ClientRegistration registration) {
                        services.add(new SignInService(
                                registration.getClientName(), START + registration.getRegistrationId()));
                    }
                }
            }
        });
        return services;
    }
}
