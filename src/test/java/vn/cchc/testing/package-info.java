/** What tests of several modules stand on. */
package vn.cchc.testing;
