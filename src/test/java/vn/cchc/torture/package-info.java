/** Long tests that kill, load and mislead the portal; run by {@code ./cchc torture} only. */
package vn.cchc.torture;
