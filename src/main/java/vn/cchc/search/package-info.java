/** Finding documents and provisions: the index, queries, facets and the interfaces that answer them. */
@ApplicationModule(allowedDependencies = {"library", "library :: view", "vietnamese", "jobs", "mail", "account", "ui"})
@NullMarked
package vn.cchc.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
