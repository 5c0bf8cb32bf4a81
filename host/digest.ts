import process from 'node:process';
import type { CreateDigest } from '../core/ports.ts';

interface Hash {
  update(bytes: Uint8Array): unknown;
  digest(encoding: 'hex' | 'base64'): string;
}

/** Bun has a digest of its own: `node:crypto`, loaded on use, takes it longer than to check a small file. */
function createHash(algorithm: 'sha256' | 'md5'): Hash {
  if (process.versions.bun !== undefined) return new Bun.CryptoHasher(algorithm);
  return process.getBuiltinModule('node:crypto').createHash(algorithm);
}

export const createDigest: CreateDigest = (algorithm) => {
  const hash = createHash(algorithm);
  return {
    update: (bytes) => void hash.update(bytes),
    hex: () => hash.digest('hex'),
    base64: () => hash.digest('base64'),
  };
};
