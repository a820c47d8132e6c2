package vn.cchc.home.operations;

/** An operation that cannot be done as asked; the message says why and what would help. */
class OperationRefused extends RuntimeException {

    OperationRefused(String message) {
        super(message);
    }
}
