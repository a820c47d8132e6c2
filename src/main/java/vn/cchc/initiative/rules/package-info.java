/** The rules of a call as data: fields, kinds, criteria, stages, and how they are read from YAML. */
@NullMarked
package vn.cchc.initiative.rules;

import org.jspecify.annotations.NullMarked;
