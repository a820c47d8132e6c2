package vn.cchc.account.registration;

/** Between reading the code and the last step too much time has passed, or another step was meant. */
public class ProofExpired extends RuntimeException {

    ProofExpired() {
        super("The code was confirmed too long ago");
    }
}
