/*
 * Proof of work in ALTCHA's form, run as a worker: finds the number whose SHA-256 with the salt is the challenge. The hash is written
 * out here because crypto.subtle hands every short text to another thread, which costs a cheap phone ten times the hash itself, and is
 * missing where a page came without TLS. FIPS 180-4.
 */
'use strict';

const K = new Int32Array(64);
const START = new Int32Array(8);

/* The constants are the first 32 bits of the fractions of the cube and square roots of the first primes. */
(() => {
  const fraction = root => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
  let found = 0;
  for (let n = 2; found < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(n));
    K[found++] = fraction(Math.cbrt(n));
  }
})();

const W = new Int32Array(64);
const turn = (x, n) => (x >>> n) | (x << (32 - n));

const h = new Int32Array(8);

function sha256(bytes, length) {
  const total = ((length + 8 >> 6) + 1) * 64;
  const at = i => i < length ? bytes[i] : i === length ? 0x80 : 0;
  h.set(START);
  for (let block = 0; block < total; block += 64) {
    for (let i = 0; i < 16; i++) {
      const b = block + 4 * i;
      W[i] = b + 4 === total ? length * 8 : at(b) << 24 | at(b + 1) << 16 | at(b + 2) << 8 | at(b + 3);
    }
    for (let i = 16; i < 64; i++) {
      const x = W[i - 15], y = W[i - 2];
      W[i] = W[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ x >>> 3) + W[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ y >>> 10) | 0;
    }
    let a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6], z = h[7];
    for (let i = 0; i < 64; i++) {
      const one = z + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + K[i] + W[i] | 0;
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
      z = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
    }
    h[0] += a; h[1] += b; h[2] += c; h[3] += d; h[4] += e; h[5] += f; h[6] += g; h[7] += z;
  }
  return h;
}

onmessage = event => {
  const { algorithm, challenge, maxnumber, salt, signature } = event.data;
  const first = parseInt(challenge.slice(0, 8), 16) | 0;
  const text = new Uint8Array(512);
  const encoder = new TextEncoder();
  const start = encoder.encodeInto(salt, text).written;
  for (let number = 0; number <= maxnumber; number++) {
    const hash = sha256(text, start + encoder.encodeInto(String(number), text.subarray(start)).written);
    if (hash[0] === first
        && Array.from(hash, part => (part >>> 0).toString(16).padStart(8, '0')).join('') === challenge) {
      postMessage(btoa(JSON.stringify({ algorithm, challenge, number, salt, signature })));
      return;
    }
  }
  postMessage('');
};
