package vn.cchc.contest.rules;

/**
 * Somebody who may not win, such as a member of the organizing committee.
 *
 * @param person an account's sign-in name, or a person as {@code account:12}
 * @param barred whether they may not enter at all; else they are ranked without prize
 */
public record Excluded(String person, boolean barred, String reason) {}
