package vn.cchc.account.token;

import vn.cchc.account.Secret;

/** A token as its owner holds it: {@code cchc_} and 256 random bits. */
record TokenValue(String text) {

    /** Other tokens travel in the same header; ours are told by this. */
    static final String PREFIX = "cchc_";

    static TokenValue random() {
        return new TokenValue(PREFIX + Secret.token());
    }

    String hash() {
        return Secret.hash(text);
    }

    /** By which its owner recognises it in a list. */
    String ending() {
        return text.substring(text.length() - 4);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
