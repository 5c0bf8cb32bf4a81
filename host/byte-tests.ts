import { isAscii, isUtf8 } from 'node:buffer';
import type { ByteTests } from '../core/ports.ts';

export const byteTests: ByteTests = { isAscii, isUtf8 };
