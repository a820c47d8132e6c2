package vn.cchc.initiative.rules;

import java.math.BigDecimal;

/** What points from here on mean, up to the next band. */
public record Band(BigDecimal from, String name, String text) {}
