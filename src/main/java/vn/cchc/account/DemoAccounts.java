package vn.cchc.account;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The demonstration's accounts, one a role, all with one password that the sign-in page shows. */
@Component
@Profile("demo")
public class DemoAccounts implements SmartInitializingSingleton {

    /** Well known on purpose. */
    public static final String PASSWORD = "cchc-trinh-dien-2026";

    private static final List<DemoAccount> ALL = List.of(
            new DemoAccount("bientap", "Biên tập viên Minh Họa", Role.LIBRARIAN),
            new DemoAccount("tochuc", "Ban tổ chức Minh Họa", Role.ORGANIZER),
            new DemoAccount("giamkhao", "Giám khảo Minh Họa", Role.JUDGE),
            new DemoAccount("congchuc", "Công chức Minh Họa", Role.STAFF),
            new DemoAccount("nguoidan", "Người dân Minh Họa", Role.RESIDENT),
            new DemoAccount("quantri", "Quản trị Minh Họa", Role.ADMIN));

    private final Registrar registrar;

    DemoAccounts(Registrar registrar) {
        this.registrar = registrar;
    }

    /** An account of the demonstration. */
    public record DemoAccount(String name, String displayName, Role role) {}

    public List<DemoAccount> all() {
        return ALL;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var hash = SingletonSupplier.of(() -> registrar.hash(PASSWORD));
        for (var account : ALL) {
            registrar.openDemo(
                    new SignInName(account.name()), account.displayName(), hash::obtain, Set.of(account.role()));
        }
    }
}
