package vn.cchc.organization.register;

import org.jspecify.annotations.Nullable;

/** A unit that was found, and the former name by which it was; see {@link vn.cchc.organization.Match}. */
public record UnitMatch(Unit unit, @Nullable String formerly) {}
