import process from 'node:process';
import { LoopFecError } from '../../core/error.ts';
import { count } from '../../core/format.ts';
import { settleLost } from '../../core/import/claim.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import { fillText } from '../../core/text.ts';
import { systemClock } from '../../host/clock.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';
import type { Format } from '../import/answer.ts';
import { importLine } from '../import/import-line.ts';
import { importsTable, importsTexts } from '../import/imports-table.ts';
import { parseDay, parseDossier, parseLimit } from '../import/options.ts';
import { openUserJournal } from '../import/session.ts';
import { jsonLine } from '../json-line.ts';

export interface ImportsCommandOptions {
  readonly dossier?: string;
  readonly limit: string;
  readonly purge?: string;
  readonly format: Format;
}

/** `loop-fec imports` */
export async function importsCommand(
  options: ImportsCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const dossier = options.dossier === undefined ? undefined : parseDossier(options.dossier);
  const limit = parseLimit(options.limit);
  const before = options.purge === undefined ? null : parseDay(options.purge);
  if (before !== null && dossier !== undefined) {
    throw new LoopFecError('bad-option', {
      fr: '--purge oublie pour tous les dossiers : ne pas donner --dossier',
      en: '--purge forgets for all client files: do not give --dossier',
    });
  }
  const journal = await openUserJournal(context.env);
  try {
    if (before !== null) {
      const { deleted, reduced } = await journal.purge(before);
      if (options.format === 'json') context.out(jsonLine({ deleted, reduced }));
      else {
        const counts = { deleted: count(deleted, context.lang), reduced: count(reduced, context.lang) };
        context.out(`${context.say(fillText(importsTexts.purged, counts))}\n`);
      }
      return Exit.ok;
    }
    // One more than is shown says whether there are more.
    const found = await journal.list(limit + 1, dossier);
    const records: ImportRecord[] = [];
    for (const record of found.slice(0, limit)) {
      records.push(await settleLost(record, { journal, clock: systemClock }));
    }
    if (options.format === 'json') {
      for (const record of records) context.out(jsonLine(importLine(record)));
      return Exit.ok;
    }
    context.out(
      importsTable(records, context.lang, context.stdoutIsTerminal ? process.stdout.columns : undefined),
    );
    if (records.some(({ state }) => state === 'unknown')) {
      context.err(`${context.say(importsTexts.unknown)}\n`);
    }
    if (found.length > limit) {
      context.err(`${context.say(fillText(importsTexts.more, { limit: count(limit, context.lang) }))}\n`);
    }
    context.err(`${printable(context.say(fillText(importsTexts.place, { path: journal.place })))}\n`);
    return Exit.ok;
  } finally {
    journal.close();
  }
}
