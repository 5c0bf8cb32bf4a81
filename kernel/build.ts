/** Compiles the kernel and writes it where the core reads it: `bun run kernel`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const target = join(folder, '..', 'core', 'fec', 'kernel', 'kernel-bytes.ts');
const out = mkdtempSync(join(tmpdir(), 'loop-fec-kernel-'));
try {
  const wasm = join(out, 'kernel.wasm');
  const options = ['--target', 'release', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
  const compiler = join(folder, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
  const child = spawnSync(
    process.execPath,
    [
      compiler,
      'assembly/index.ts',
      ...options,
      '--enable',
      'bulk-memory',
      '--initialMemory',
      '64',
      '-o',
      wasm,
    ],
    { cwd: folder, stdio: 'inherit' },
  );
  if (child.status !== 0) throw new Error('The kernel could not be compiled');
  const text = readFileSync(wasm).toString('base64');
  const lines = (text.match(/.{1,320}/g) ?? []).map((line) => `  '${line}',`);
  writeFileSync(
    target,
    `// Made by "bun run kernel" from kernel/assembly. Not written by hand.\n/** A WebAssembly module, base64. */\nexport const kernelBytes: string = [\n${lines.join('\n')}\n].join('');\n`,
  );
} finally {
  rmSync(out, { recursive: true, force: true });
}
