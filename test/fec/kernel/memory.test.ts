/** What happens when the machine gives the kernel no more memory. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Exit } from '../../../cli/exit.ts';
import { isLoopFecError } from '../../../core/error.ts';
import { startKernel } from '../../../core/fec/kernel/kernel.ts';
import { KernelMemory } from '../../../core/fec/kernel/memory.ts';
import { inFolder, validate } from '../fixtures/command.ts';
import { entry, file, legalName } from '../fixtures/fec.ts';

const pipe = 0x7c;

function noMore(): never {
  throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
}

/** A kernel of its own whose memory stays as it is. */
function memoryThatStays(): KernelMemory {
  const kernel = startKernel(pipe, 0);
  assert.ok(kernel !== null);
  Object.defineProperty(kernel.memory, 'grow', { value: noMore });
  return new KernelMemory(kernel, pipe);
}

function isNotEnough(error: unknown): boolean {
  assert.ok(isLoopFecError(error));
  assert.equal(error.code, 'not-enough-memory');
  assert.match(error.texts.fr, /^Pas assez de mémoire .*, ou l’exporter par périodes$/);
  assert.match(error.texts.en, /^Not enough memory .*, or export it by periods$/);
  return true;
}

/** No kernel gets more memory while `work` runs. */
async function withoutMore(work: () => Promise<void>): Promise<number> {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  let asked = 0;
  prototype.grow = () => {
    asked++;
    return noMore();
  };
  try {
    await work();
  } finally {
    prototype.grow = grow;
  }
  return asked;
}

describe('memory that cannot grow', () => {
  const much = 1 << 30;

  it('is told where room is needed for the rows', () => {
    assert.throws(() => memoryThatStays().reserve(much), isNotEnough);
  });

  it('is told where room is needed at the end of the file', () => {
    assert.throws(() => memoryThatStays().take(much), isNotEnough);
  });

  it('is no matter while what is there is enough', () => {
    const memory = memoryThatStays();
    const { buffer } = memory.kernel.memory;
    const at = memory.take(64);
    assert.ok(at > 0 && at + 64 <= buffer.byteLength);
    assert.equal(memory.kernel.memory.buffer, buffer);
  });

  for (const format of ['text', 'json'] as const) {
    it(`gives no verdict on a file, and says what to do (${format})`, async () => {
      await inFolder(async ({ write }) => {
        const rows = Array.from({ length: 20_000 }, (_, i) => entry(String(i + 1), '1,00')).flat();
        const path = write(legalName, file(rows));
        const asked = await withoutMore(async () => {
          const said = await validate([path, '--format', format]);
          assert.equal(said.code, Exit.cannot);
          assert.equal(
            said.err,
            'Pas assez de mémoire pour les écritures de ce fichier. Fermer d’autres programmes, ou l’exporter par périodes\n',
          );
          assert.equal(said.out, '');
        });
        assert.ok(asked > 0);
        const after = await validate([path, '--judge', 'loop']);
        assert.deepEqual([after.code, after.err], [Exit.ok, '']);
      });
    });
  }
});
