package vn.cchc.account;

/** The portal does not start in production like this; the message says why and what to do, in one sentence. */
public class ProductionRefusal extends RuntimeException {

    ProductionRefusal(String sentence) {
        super(sentence);
    }
}
