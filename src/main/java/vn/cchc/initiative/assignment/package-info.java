/** Which judge is given which entry: a flow of least cost, free of frameworks, the same for the same seed. */
@NullMarked
package vn.cchc.initiative.assignment;

import org.jspecify.annotations.NullMarked;
