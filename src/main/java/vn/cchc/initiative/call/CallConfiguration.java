package vn.cchc.initiative.call;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.account.Scope;
import vn.cchc.account.ScopeNames;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.Calls;

/** What calls are named where roles are granted for them. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    @Bean
    ScopeNames callNames(Calls calls) {
        return new ScopeNames() {
            @Override
            public String kind() {
                return Scope.CALL;
            }

            @Override
            public Optional<String> nameOf(long id) {
                return calls.find(id).map(Call::title);
            }
        };
    }
}
