package vn.cchc.organization;

/**
 * How an agency heads its papers.
 *
 * @param superior in capitals, empty for none
 * @param issuer in capitals
 * @param place where papers are issued: Minh Họa
 */
public record Letterhead(String superior, String issuer, String place) {}
