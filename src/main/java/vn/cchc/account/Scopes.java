package vn.cchc.account;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which scopes exist and what they are called, as far as their modules tell. */
@Component
public class Scopes {

    private final List<ScopeNames> names;

    Scopes(List<ScopeNames> names) {
        this.names = names;
    }

    /** The name of the scope's thing, empty where no module tells. */
    public Optional<String> nameOf(Scope scope) {
        return names.stream()
                .filter(of -> of.kind().equals(scope.kind()))
                .findFirst()
                .flatMap(of -> of.nameOf(scope.id()));
    }

    /** False only where the module that knows the kind does not know the thing. */
    public boolean mayExist(Scope scope) {
        return scope.isPortal()
                || names.stream()
                        .filter(of -> of.kind().equals(scope.kind()))
                        .allMatch(of -> of.nameOf(scope.id()).isPresent());
    }

    /**
     * @throws IllegalArgumentException where there is no such thing
     */
    public void require(Scope scope) {
        if (!mayExist(scope)) {
            throw new IllegalArgumentException("There is no " + scope);
        }
    }
}
