package vn.cchc.contest.attempt;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * An answer as it is stored.
 *
 * @param question its number in the paper, from 1
 * @param sequence counted by the contestant's device, larger for later
 * @param response as JSON, always written the same way
 */
public record SavedAnswer(
        int question, long sequence, @JsonRawValue String response) {}
