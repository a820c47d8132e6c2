package vn.cchc.contest.rules;

import vn.cchc.contest.result.Prediction;

/**
 * The question that a contestant answers by a number when submitting.
 *
 * @param target what is predicted
 * @param text as the contestant reads it
 * @param required whether nobody may submit without
 */
public record PredictionRule(Prediction target, String text, boolean required) {}
