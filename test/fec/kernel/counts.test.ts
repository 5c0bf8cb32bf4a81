/** Bytes above 7F are counted while rows are looked for, some of them twice or not at all: the sums are right in the end. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EncodedCounts } from '../../../core/fec/encoding.ts';
import { type KernelExports, startKernel } from '../../../core/fec/kernel/kernel.ts';
import { SeededRandom } from '../official/random.ts';

const size = 200_000;
const texts = {
  'UTF-8': { asBytes: false, parts: ['é', 'À', 'à-', 'x', 'déjà vu ', '\t\t', 'ÿ'] },
  'longer sequences': { asBytes: false, parts: ['é', '€', '日本', '𝄞', 'x', '\t', 'œ€é'] },
  // Nearly all blocks are whole pairs, some of them with a lead as their last byte that nothing follows.
  'pairs, hardly one of them cut': {
    asBytes: true,
    parts: [...Array.from({ length: 60 }, () => '\xc3\xa9 d'), '\xc3'],
  },
  'cut sequences': {
    asBytes: true,
    parts: ['\xc3', '\xa9', '\xe2\x82', '\xf0\x9d\x84', '\xc3\xa9', 'abc', '\xc0\x80', '\xed\xa0\x80'],
  },
  'ISO 8859-15': { asBytes: true, parts: ['\xe9', '\xe0', 'abc', '\xa4', '\t', 'Num\xe9ro '] },
  'Windows-1252': { asBytes: true, parts: ['\x92', '\x80', 'abc', '\xe9', '\t'] },
  'hardly any': { asBytes: false, parts: ['abcdefghij'.repeat(9), 'x', '\t', 'é'] },
};

/** Lines of these texts. @param asBytes their letters are bytes */
function linesOf(parts: readonly string[], random: SeededRandom, asBytes: boolean): Uint8Array {
  const encode = (text: string) =>
    asBytes ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : new TextEncoder().encode(text);
  const encoded = parts.map(encode);
  const bytes = new Uint8Array(size);
  let at = 0;
  let left = 5;
  while (at < size - 64) {
    const part = encoded[random.below(encoded.length)]!;
    bytes.set(part.subarray(0, size - at - 1), at);
    at += part.length;
    if (--left === 0) {
      bytes[at++] = 0x0a;
      left = 1 + random.below(60);
    }
  }
  return bytes.fill(0x0a, Math.min(at, size - 1));
}

function starts(bytes: Uint8Array): number[] {
  const places = [0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0x0a) places.push(i + 1);
  return places;
}

function counted(kernel: KernelExports, from: number, to: number): EncodedCounts {
  kernel.countEncoded(from, to);
  const counts = new Uint32Array(kernel.memory.buffer, kernel.COUNTS.value as number, 3);
  return { sequences: counts[0]!, invalid: counts[1]!, c1: counts[2]! };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Length of the sequence that begins here and is one letter, or 0. */
function lengthAt(bytes: Uint8Array, at: number): number {
  for (const length of [2, 3, 4]) {
    if (at + length > bytes.length) return 0;
    try {
      if ([...decoder.decode(bytes.subarray(at, at + length))].length === 1) return length;
    } catch {
      // Not a whole one.
    }
  }
  return 0;
}

function expected(lines: Uint8Array): EncodedCounts {
  let sequences = 0;
  let invalid = 0;
  let c1 = 0;
  for (let i = 0; i < lines.length; ) {
    const length = lines[i]! < 0x80 ? 1 : lengthAt(lines, i);
    if (length > 1) sequences++;
    if (length === 0) {
      invalid++;
      if (lines[i]! < 0xa0) c1++;
    }
    i += Math.max(1, length);
  }
  return { sequences, invalid, c1 };
}

/** The bytes are moved so far, a little at a time. */
const farthest = 200_000;

/** So many bytes are looked at in one go. */
const window = 65_536;

describe('bytes above 7F are counted', () => {
  for (const [name, { parts, asBytes }] of Object.entries(texts)) {
    it(name, () => {
      for (let seed = 1; seed <= 3; seed++) {
        const random = new SeededRandom(seed);
        const bytes = linesOf(parts, random, asBytes);
        const places = starts(bytes);
        const kernel = startKernel(0x09, 0);
        assert.ok(kernel !== null);
        kernel.memory.grow(16);
        let base = kernel.allocate(size + 64 + farthest);
        const most = base + farthest;
        new Uint8Array(kernel.memory.buffer).set(bytes, base);
        let handed = 0;
        while (handed < size) {
          const from = handed;
          const to = places[Math.min(places.length - 1, places.indexOf(handed) + 1 + random.below(400))]!;
          // Rows are looked at from here and there on; some calls look at none.
          let at = from;
          for (let call = random.below(6); call > 0; call--) {
            kernel.pass(
              base + at,
              base + Math.min(size, Math.max(to, at + random.below(2 * window))),
              0,
              0,
              1,
            );
            at = places.find((place) => place >= at + random.below(window)) ?? at;
            if (random.below(20) > 0 || base + 900 > most) continue;
            base += random.below(900);
            new Uint8Array(kernel.memory.buffer).set(bytes, base);
            kernel.forget();
          }
          const lines = bytes.subarray(from, to);
          assert.deepEqual(
            counted(kernel, base + from, base + to),
            expected(lines),
            `seed ${seed}, ${from} to ${to}`,
          );
          handed = to;
        }
      }
    });
  }
});
