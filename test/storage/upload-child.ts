/** `upload-child.ts FILE`, the signed address in DEPOSIT_URL: uploads as the product does, then prints its peak memory in kB. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createDigest } from '../../host/digest.ts';
import { openFile } from '../../host/file-source.ts';
import { storageClient } from './storage-client.ts';

const source = await openFile(process.argv[2] ?? '');
const digest = createDigest('md5');
for await (const chunk of source.read()) digest.update(chunk);
const md5 = digest.base64();
await storageClient().uploadFile({ depositUrl: process.env.DEPOSIT_URL ?? '', uri: 'x' }, source, md5);
await source.close();
const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
process.stdout.write(`${JSON.stringify({ md5, peak: Number(peak) })}\n`);
