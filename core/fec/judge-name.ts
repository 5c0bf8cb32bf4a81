import { baseName, hasLuhnKey, parseFileName } from './file-name.ts';
import type { Findings } from './findings.ts';
import * as rules from './rules/name-rules.ts';

/** What software writes where it knows none; its key is right. */
const noSiren = '000000000';

/** The rules about the file's name. An empty name is that of standard input: nothing can be said. */
export function judgeName(name: string, findings: Findings): void {
  if (name === '') return;
  const { siren, closing, closingIsDate } = parseFileName(name);
  const encoder = new TextEncoder();
  if (closing === null) {
    findings.add(rules.fileNamePattern, 0, -1, encoder.encode(baseName(name)));
    return;
  }
  if (siren === null) findings.add(rules.fileNameSiren, 0, -1, encoder.encode(baseName(name)));
  else if (siren === noSiren || !hasLuhnKey(siren)) {
    const bytes = encoder.encode(siren);
    const params = siren === noSiren ? { form: 'zeros' } : null;
    findings.add(rules.fileNameSirenChecksum, 0, -1, bytes, 0, bytes.length, params);
  }
  if (!closingIsDate) findings.add(rules.fileNameClosingDate, 0, -1, encoder.encode(closing));
}
