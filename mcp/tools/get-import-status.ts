import * as v from 'valibot';
import { LoopFecError } from '../../core/error.ts';
import { settleLost } from '../../core/import/claim.ts';
import { type Followed, follow, messageOf } from '../../core/import/follow.ts';
import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import { fillText, type Text } from '../../core/text.ts';
import { describeForeignImport, describeImport, importText } from '../import/describe-import.ts';
import { ImportOutputSchema } from '../import/output.ts';
import type { Ports } from '../settings.ts';
import { defineTool, type Tool, type ToolCall } from '../tool.ts';
import { LangSchema } from './arguments.ts';

/** Seconds: clients give up after a minute. */
const longestWait = 50;

const InputSchema = v.strictObject({
  import_id: v.pipe(
    v.string(),
    v.regex(/^[\w.-]{8,128}$/),
    v.description('import_id of import_fec; or, where there is none, its key'),
  ),
  wait_seconds: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(longestWait),
      v.description('Wait for the end so long'),
    ),
    0,
  ),
  lang: LangSchema,
});

const ambiguous: Text = {
  fr: 'Plusieurs imports ont une clé qui commence ainsi. Donner la clé entière',
  en: 'Several imports have a key that starts so. Give the whole key',
};
const otherApi: Text = {
  fr: 'Cet import a été fait par une autre adresse de Loop que celle de la configuration. Demander à l’utilisateur de régler CEGID_LOOP_API_URL',
  en: 'This import was made through another address of Loop than the configured one. Ask the user to set CEGID_LOOP_API_URL',
};
const oddStatus: Text = {
  fr: 'Loop répond un état inconnu de loop-fec ({code})',
  en: 'Loop answers a status that loop-fec does not know ({code})',
};
const stopped: Text = {
  fr: 'L’import n’en est pas changé. Rappeler get_import_status pour le suivre',
  en: 'The import goes on all the same. Call get_import_status to follow it',
};
const following: Text = { fr: 'Loop travaille', en: 'Loop is at work' };

async function look(id: string, journal: Journal): Promise<ImportRecord | null> {
  const byId = await journal.findByImportId(id);
  if (byId !== null || !/^[0-9a-f]{8,64}$/.test(id)) return byId;
  const byKey = await journal.findByKeyPrefix(id);
  if (byKey.length > 1) throw new LoopFecError('ambiguous-key', ambiguous);
  return byKey[0] ?? null;
}

export function getImportStatusTool(ports: Ports): Tool {
  const { clock } = ports;

  async function ask(
    id: string,
    record: ImportRecord | null,
    journal: Journal,
    waitMs: number,
    call: ToolCall,
  ) {
    const loop = await ports.connectLoop();
    if (record !== null && record.apiUrl !== loop.apiUrl) throw new LoopFecError('other-api', otherApi);
    const start = clock.now();
    const followed = await follow(
      id,
      record,
      { loop, journal, clock },
      {
        waitMs,
        signal: call.signal,
        onStatus: () =>
          call.progress(clock.now() - start, waitMs === 0 ? null : waitMs, following[call.lang]),
      },
    );
    call.signal.throwIfAborted();
    if (followed.status === null && followed.trouble !== null) throw followed.trouble;
    return followed;
  }

  function answer(id: string, record: ImportRecord | null, followed: Followed, call: ToolCall) {
    const { status, state } = followed;
    const reason = status === null ? null : messageOf(status);
    const known =
      record === null
        ? describeForeignImport(id, state, reason, call.lang)
        : describeImport(state === 'running' ? record : { ...record, state, reason }, false, call.lang);
    const odd =
      status?.state === 'other' ? fillText(oddStatus, { code: String(status.code) })[call.lang] : undefined;
    const structured = { ...known, loop_says: known.loop_says ?? odd };
    return { text: importText(structured, call.lang), structured };
  }

  return defineTool({
    name: 'get_import_status',
    title: 'Follow an import / Suivre un import',
    description:
      'Tells where an import into Cegid Loop stands: state, times, what Loop said, what to do next. Use it after import_fec until state is succeeded or failed. Imports nothing and never asks Loop twice for an import.',
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true },
    input: InputSchema,
    output: ImportOutputSchema,
    stopped,
    async run({ import_id: id, wait_seconds: seconds }, call) {
      const journal = await ports.openJournal();
      try {
        const found = await look(id, journal);
        const record = found === null ? null : await settleLost(found, { journal, clock });
        if (record !== null && (record.state !== 'accepted' || record.importId === null)) {
          const structured = describeImport(record, false, call.lang);
          return { text: importText(structured, call.lang), structured };
        }
        const followed = await ask(record?.importId ?? id, record, journal, seconds * 1000, call);
        return answer(id, record, followed, call);
      } finally {
        journal.close();
      }
    },
  });
}
