import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

/** Ms after which what was waited for is not coming any more. Deno has no time limit for a test. */
const patience = 40_000;

/**
 * Waits until it is so, and fails when that takes too long.
 * @param meanwhile is done before each further look, besides a short pause
 */
export async function until(
  so: () => boolean | Promise<boolean>,
  meanwhile?: () => Promise<unknown>,
): Promise<void> {
  const start = performance.now();
  while (!(await so())) {
    assert.ok(performance.now() - start < patience, `waited ${patience} ms in vain for ${so}`);
    await meanwhile?.();
    await setTimeout(10);
  }
}
