import { LoopFecError } from '../../core/error.ts';
import type { FecCheck } from '../../core/fec/validate.ts';
import { judgeCopy, parseCopyUri, parseCopyUrl, type RemoteCopy } from '../../core/import/remote-copy.ts';
import { isLoopbackHost } from '../../core/loop/access.ts';
import { systemClock } from '../../host/clock.ts';
import { lookAtCopy } from '../../host/http/look-at-copy.ts';

export interface CopyOptions {
  readonly url?: string;
  readonly uri?: string;
}

const inLoop = {
  fr: 'le fichier est dans le stockage de Loop, qui ne le montre pas',
  en: 'the file lies in Loop’s storage, which does not show it',
};

/** Refuses what cannot be right before the file is read. @throws {LoopFecError} */
export function parseCopy({ url, uri }: CopyOptions, apiUrl: string): Omit<RemoteCopy, 'check'> | null {
  if (url !== undefined && uri !== undefined) {
    throw new LoopFecError('bad-option', {
      fr: 'Donner --url ou --uri, pas les deux',
      en: 'Give --url or --uri, not both',
    });
  }
  if (uri !== undefined) return parseCopyUri(uri);
  return url === undefined ? null : parseCopyUrl(url, apiUrl, systemClock.now());
}

/** Compares the copy with the file that was judged, as far as its storage tells. @throws {LoopFecError} */
export async function checkCopy(
  copy: Omit<RemoteCopy, 'check'>,
  { report, md5 }: FecCheck,
  apiUrl: string,
  signal: AbortSignal,
): Promise<RemoteCopy> {
  if ('uri' in copy.location) return { ...copy, check: { kind: 'not-verified', why: inLoop } };
  const practice = isLoopbackHost(new URL(apiUrl).hostname);
  const look = await lookAtCopy(copy.location.url, practice, signal);
  if (look.kind === 'not-told') return { ...copy, check: { kind: 'not-verified', why: look.why } };
  return { ...copy, check: judgeCopy(look.facts, report.file.bytes, md5) };
}
