package vn.cchc.library;

/**
 * A provision as it is read. {@code key} is stable across re-imports ({@code art-5}); clauses and points inside the text have
 * keys below it ({@code art-5/cl-2/pt-a}), see {@code ProvisionLabels} of the language module.
 */
public record Provision(String key, String label, String heading, String text) {}
