package vn.cchc.account.invitation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.account.Scopes;
import vn.cchc.ui.Texts;

/** Roles, scopes and problems in words. */
@Component
public class ScopeWords {

    private final Texts texts;
    private final Scopes scopes;

    ScopeWords(Texts texts, Scopes scopes) {
        this.texts = texts;
        this.scopes = scopes;
    }

    /** The thing's name, or its kind and number where nobody tells the name. */
    public String scope(@Nullable Scope scope) {
        return scope == null
                ? ""
                : scope.isPortal()
                        ? texts.get("people.scope.portal")
                        : scopes.nameOf(scope).orElseGet(() -> kind(scope.kind()) + " " + scope.id());
    }

    public String kind(String kind) {
        return texts.get("people.scope." + kind);
    }

    public String role(@Nullable Role role) {
        return role == null ? "" : texts.get("account.role." + role.name());
    }

    public String problem(Problem problem) {
        return texts.get("people.invite.problem." + problem.kind().name(), problem.detail());
    }
}
