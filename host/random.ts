import { randomBytes } from 'node:crypto';
import type { Random } from '../core/ports.ts';

export const systemRandom: Random = (length) => new Uint8Array(randomBytes(length));
