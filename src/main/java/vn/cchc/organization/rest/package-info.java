/** The register over HTTP, for pages without Vaadin and for programs. */
@NullMarked
package vn.cchc.organization.rest;

import org.jspecify.annotations.NullMarked;
