package vn.cchc.account.secondfactor;

/**
 * What an authenticator app must be told.
 *
 * @param secret in Base32, to type
 * @param address the {@code otpauth:} address that a QR code carries
 */
public record Enrolment(String secret, String address) {}
