package vn.cchc.account.token;

import java.util.List;

/** A page of tokens, newest first. */
public record TokenPage(long total, List<TokenSummary> tokens) {

    public TokenPage {
        tokens = List.copyOf(tokens);
    }
}
