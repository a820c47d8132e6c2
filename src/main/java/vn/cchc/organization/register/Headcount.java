package vn.cchc.organization.register;

import vn.cchc.organization.PositionGroup;

/** How many people of a group work in a unit itself in a year. */
public record Headcount(long unit, int year, PositionGroup group, int people) {}
