/*
 * The server's time, however wrong the device's clock is. What the server said last is carried forward by a counter that nobody can
 * set; where that counter stood still because the device slept, the clock's own difference is the better one.
 */

const SLEEP = 5000;

/** @param date milliseconds of the device's clock @param counter milliseconds that only grow */
export function makeClock(date = () => Date.now(), counter = () => performance.now()) {
  let anchor = null;

  function elapsed() {
    const counted = counter() - anchor.counter;
    const shown = date() - anchor.date;
    return shown - counted > SLEEP && shown - counted < 3600000 ? shown : counted;
  }

  return {
    /** Once the server has answered. @param precision of what it said, in milliseconds */
    sync(server, sent, precision = 0) {
      const now = counter();
      const there = server + (now - sent) / 2;
      if (anchor && Math.abs(there - this.now()) <= precision + (now - sent) / 2) return;
      anchor = { server: there, counter: now, date: date() };
    },
    /** From an earlier page of this device: by its clock, which may have been wrong then as now. */
    restore(kept) {
      if (!anchor && kept) anchor = { server: kept.server, counter: counter() - (date() - kept.date), date: kept.date };
    },
    kept() {
      return anchor && { server: this.now(), date: date() };
    },
    counter,
    now() {
      return anchor ? anchor.server + elapsed() : date();
    },
  };
}

/** 09:42, or 1:09:42 from an hour on; never below zero. */
export function remaining(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = number => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return (hours ? hours + ':' : '') + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
}
