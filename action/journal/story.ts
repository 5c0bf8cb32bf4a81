import type { ImportRecord } from '../../core/import/journal.ts';
import { printable } from '../../host/printable.ts';

const mostShown = 120;

/**
 * A foreign text in a commit message: one line in quotes, nothing that GitHub turns into a mention, a reference or a
 * trailer.
 */
function quoted(text: string): string {
  const shown = text.length <= mostShown ? text : `${text.slice(0, mostShown)}…`;
  return printable(JSON.stringify(shown.toWellFormed())).replace(
    /[@#<>`]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

function because({ reason }: ImportRecord): string {
  return reason === null ? '' : `: ${quoted(reason)}`;
}

function subjectOf(record: ImportRecord): string {
  const { state, attempt, confirmed } = record;
  const id = record.importId === null ? '' : ` ${quoted(record.importId)}`;
  switch (state) {
    case 'prepared':
      return `Prepare attempt ${attempt}`;
    case 'deposited':
      return `Not sent in attempt ${attempt}${because(record)}`;
    case 'sending':
      return `Sending attempt ${attempt} of ${quoted(record.fileName)}`;
    case 'accepted':
      return confirmed === 'imported'
        ? `A person found import${id} in Loop (attempt ${attempt})`
        : `Accepted import${id} (attempt ${attempt})`;
    case 'succeeded':
      return `Succeeded import${id}`;
    case 'failed':
      return `Failed import${id}${because(record)}`;
    case 'rejected':
      return confirmed === 'not-imported'
        ? `A person did not find attempt ${attempt} in Loop`
        : `Rejected attempt ${attempt}${because(record)}`;
    case 'unknown':
      return `Unknown outcome of attempt ${attempt}${because(record)}`;
  }
}

/** What a person reads in `git log` of a ref of the journal. */
export function story(record: ImportRecord): string {
  const facts = [
    `File: ${quoted(record.fileName)}`,
    `Client file: ${quoted(record.dossier)}`,
    `Key: ${record.key}`,
    `By: ${quoted(record.owner)}`,
  ];
  return `${subjectOf(record)}\n\n${facts.join('\n')}\n`;
}
