package vn.cchc.intake.recognition;

/** A mark that keeps a document from being published. */
public enum Secrecy {
    CONFIDENTIAL,
    SECRET,
    TOP_SECRET,
    INTERNAL
}
