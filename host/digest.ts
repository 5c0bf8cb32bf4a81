import { createHash } from 'node:crypto';
import type { CreateDigest } from '../core/ports.ts';

export const createDigest: CreateDigest = (algorithm) => {
  const hash = createHash(algorithm);
  return {
    update: (bytes) => void hash.update(bytes),
    hex: () => hash.digest('hex'),
    base64: () => hash.digest('base64'),
  };
};
