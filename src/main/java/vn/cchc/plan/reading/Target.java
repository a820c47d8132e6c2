package vn.cchc.plan.reading;

/** How much a plan asks for: 15 phút. */
public record Target(int number, String unit) {}
