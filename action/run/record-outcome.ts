import type { ImportRecord } from '../../core/import/journal.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { FileOutcome } from '../outcome.ts';
import { texts } from './texts.ts';

type Base = Pick<FileOutcome, 'file' | 'target' | 'report'>;

function withReason(text: Text, record: ImportRecord): Text {
  const fill = (lang: 'fr' | 'en') =>
    fillText(text, { id: record.importId ?? '?', reason: record.reason ?? texts.noReason[lang] })[lang];
  return { fr: fill('fr'), en: fill('en') };
}

/**
 * What the journal says of a file.
 * @param already an earlier run, or another one, had sent it
 */
export function outcomeOfRecord(record: ImportRecord, base: Base, already: boolean): FileOutcome {
  const outcome = (kind: FileOutcome['kind'], why: Text | null = null): FileOutcome => ({
    ...base,
    record,
    kind,
    why,
  });
  switch (record.state) {
    case 'succeeded':
      return outcome(already ? 'skipped' : 'imported');
    case 'accepted':
      return outcome('running');
    case 'failed':
      return outcome('failed', withReason(texts.failed, record));
    case 'rejected':
      return outcome('failed', withReason(texts.rejected, record));
    case 'unknown':
    case 'sending':
      return record.importId === null
        ? outcome('unknown')
        : outcome('unknown', fillText(texts.answered, { id: record.importId, key: record.key }));
    case 'prepared':
    case 'deposited':
      return outcome('postponed', withReason(texts.notSent, record));
  }
}
