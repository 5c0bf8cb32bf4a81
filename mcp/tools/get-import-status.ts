import * as v from 'valibot';
import { LoopFecError } from '../../core/error.ts';
import { settleLost } from '../../core/import/claim.ts';
import { type Followed, follow, messageOf } from '../../core/import/follow.ts';
import type { ImportRecord, Journal } from '../../core/import/journal.ts';
import { fillText, type Text } from '../../core/text.ts';
import { describeForeignImport, describeImport, importText } from '../import/describe-import.ts';
import { type ImportOutput, ImportOutputSchema } from '../import/output.ts';
import { isAtWork } from '../import/token-standing.ts';
import type { Ports } from '../settings.ts';
import { defineTool, type Tool, type ToolCall, type ToolResult } from '../tool.ts';
import { quoted, untrusted } from '../untrusted.ts';
import { LangSchema } from './arguments.ts';

/** Seconds: clients give up after a minute. */
const longestWait = 50;
/** Ms beyond the wait that Loop has for an answer. */
const patience = 5_000;
/** Ms between two looks at an import that another call or program makes. */
const lookEvery = 500;
const noteLength = 500;

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
const noAnswer: Text = {
  fr: 'Loop n’a pas répondu à temps à la question sur cet import ; voici ce que le journal en sait',
  en: 'Loop did not answer in time when asked about this import; this is what the journal knows',
};
const noAnswerAtAll: Text = {
  fr: 'Loop n’a pas répondu à temps, et le journal ne connaît pas cet import. Rappeler get_import_status plus tard',
  en: 'Loop did not answer in time, and the journal does not know this import. Call get_import_status later',
};
const unknownKey: Text = {
  fr: 'Le journal de cette machine ne connaît aucun import de cette clé : aucun n’a encore été demandé à Loop d’ici. Si import_fec travaille en ce moment, rappeler get_import_status dans un instant',
  en: 'The journal of this machine knows no import of this key: none has been requested of Loop from here yet. If import_fec is at work now, call get_import_status again in a moment',
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
    left: number,
    call: ToolCall,
  ) {
    const loop = await ports.connectLoop();
    if (record !== null && record.apiUrl !== loop.apiUrl) throw new LoopFecError('other-api', otherApi);
    const waitMs = Math.max(0, left);
    const start = clock.now();
    const onStatus = () =>
      call.progress(clock.now() - start, waitMs === 0 ? null : waitMs, following[call.lang]);
    const late = new AbortController();
    const answered = new AbortController();
    clock.sleep(waitMs + patience, answered.signal).then(
      () => late.abort(),
      () => {},
    );
    const signal = AbortSignal.any([call.signal, late.signal]);
    try {
      const followed = await follow(id, record, { loop, journal, clock }, { waitMs, signal, onStatus });
      call.signal.throwIfAborted();
      return followed;
    } finally {
      answered.abort();
    }
  }

  /** The record, waited for while whoever makes the import has no answer of Loop. */
  async function answered(found: ImportRecord, until: number, journal: Journal, call: ToolCall) {
    for (let record = found; ; ) {
      record = await settleLost(record, { journal, clock });
      const left = until - clock.now();
      const waits = record.state === 'sending' || isAtWork(record, journal, clock);
      if (!waits || left <= 0) return record;
      call.progress(0, null, following[call.lang]);
      await clock.sleep(Math.min(lookEvery, left), call.signal);
      record = (await journal.find(record.key)) ?? record;
    }
  }

  /** The record as the journal has it now: the end may have been written down. */
  async function latest(record: ImportRecord, { state, status }: Followed, journal: Journal) {
    const now = record.importId === null ? null : await journal.findByImportId(record.importId);
    const known = now ?? record;
    if (state === 'running' || status === null || known.state === state) return known;
    // It could not be written down.
    return { ...known, state, reason: messageOf(status), updatedAt: clock.now() };
  }

  async function answer(
    id: string,
    record: ImportRecord | null,
    followed: Followed,
    journal: Journal,
    call: ToolCall,
  ): Promise<ToolResult<ImportOutput>> {
    const { status, state, trouble } = followed;
    if (status === null && record === null && trouble !== null) throw trouble;
    if (status === null && record === null) throw new LoopFecError('loop-no-answer', noAnswerAtAll);
    const reason = status === null ? null : messageOf(status);
    const known =
      record === null
        ? describeForeignImport(id, state, reason, call.lang)
        : describeImport(await latest(record, followed, journal), false, call.lang);
    const code = quoted(String(status?.code), 60, call.lang);
    const odd = status?.state === 'other' ? fillText(oddStatus, { code }) : null;
    const note = status === null ? (trouble?.texts ?? noAnswer) : odd;
    const structured =
      note === null ? known : { ...known, next: `${untrusted(note[call.lang], noteLength)}. ${known.next}` };
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
        if (found === null && /^[0-9a-f]{64}$/.test(id)) throw new LoopFecError('unknown-key', unknownKey);
        const until = clock.now() + seconds * 1000;
        const record = found === null ? null : await answered(found, until, journal, call);
        if (record !== null && (record.state !== 'accepted' || record.importId === null)) {
          const structured = describeImport(record, false, call.lang, isAtWork(record, journal, clock));
          return { text: importText(structured, call.lang), structured };
        }
        const followed = await ask(record?.importId ?? id, record, journal, until - clock.now(), call);
        return await answer(id, record, followed, journal, call);
      } finally {
        journal.close();
      }
    },
  });
}
