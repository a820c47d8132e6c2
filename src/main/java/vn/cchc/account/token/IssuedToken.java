package vn.cchc.account.token;

/** A token just issued, with the value that is shown this once. */
public record IssuedToken(String value, TokenSummary summary) {

    @Override
    public String toString() {
        return "IssuedToken[" + summary + "]";
    }
}
