/** Benchmarks: they run the product's own paths in a throw-away home and print figures. */
package vn.cchc.bench;
