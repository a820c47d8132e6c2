package vn.cchc.account.secondfactor;

/**
 * What an account has beside its password.
 *
 * @param required that it must have a second factor
 * @param app that it has an authenticator app
 * @param passkey that it has a passkey
 * @param recoveryCodes how many are left
 */
public record FactorState(boolean required, boolean app, boolean passkey, int recoveryCodes) {

    /** Must set one up before anything else. */
    public boolean missing() {
        return required && !app && !passkey;
    }
}
