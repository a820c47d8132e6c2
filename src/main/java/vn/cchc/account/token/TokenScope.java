package vn.cchc.account.token;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may be used for, within its owner's roles. */
public enum TokenScope {
    READ("documents:read"),
    IMPORT("documents:import");

    private final String code;

    TokenScope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** As Spring Security's authority: {@code SCOPE_documents:import}. */
    public String authority() {
        return "SCOPE_" + code;
    }

    static String join(Set<TokenScope> scopes) {
        return scopes.stream().sorted().map(TokenScope::code).collect(Collectors.joining(" "));
    }

    static Set<TokenScope> split(String codes) {
        var wanted = Set.of(codes.split(" "));
        return Arrays.stream(values())
                .filter(scope -> wanted.contains(scope.code))
                .collect(Collectors.toUnmodifiableSet());
    }
}
