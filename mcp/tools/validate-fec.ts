import * as v from 'valibot';
import { isLoopFecError, LoopFecError } from '../../core/error.ts';
import { RegimeSchema, type Report } from '../../core/fec/report.ts';
import type { FecCheck } from '../../core/fec/validate.ts';
import { parseSiret } from '../../core/import/siret.ts';
import { fillText, type Lang, type Text } from '../../core/text.ts';
import type { OpenFile } from '../../host/file-source.ts';
import { describeImport, importText } from '../import/describe-import.ts';
import { givePromise } from '../import/promise.ts';
import { type ReportMemory, reportUri } from '../report-memory.ts';
import { openUnderRoots } from '../roots.ts';
import type { Ports, Settings } from '../settings.ts';
import { defineTool, type Tool, type ToolCall } from '../tool.ts';
import { quoted, untrusted } from '../untrusted.ts';
import { fromCursor, toCursor } from '../validate/cursor.ts';
import { next, nextOf, partNote } from '../validate/next.ts';
import { type ValidateOutput, ValidateOutputSchema } from '../validate/output.ts';
import { type Page, pageOfFindings, pageOfRules, toGroupSample } from '../validate/page.ts';
import { validateText } from '../validate/text.ts';
import { DossierSchema, LangSchema, PathSchema } from './arguments.ts';

const InputSchema = v.strictObject({
  path: PathSchema,
  dossier: v.optional(
    v.pipe(
      DossierSchema,
      v.description('Code of the client file in Loop (codeIbs). Give it to prepare an import'),
    ),
  ),
  siret: v.optional(
    v.pipe(v.string(), v.maxLength(30), v.description('Establishment to import into, 14 digits')),
  ),
  regime: v.optional(v.pipe(RegimeSchema, v.description('Only when the user states it; else inferred'))),
  judge: v.optional(
    v.pipe(v.picklist(['law', 'official', 'loop']), v.description('Whose errors come first')),
    'law',
  ),
  rule: v.optional(
    v.pipe(v.string(), v.maxLength(60), v.description('Id of one rule: lists its findings line by line')),
  ),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
  cursor: v.optional(
    v.pipe(v.string(), v.maxLength(120), v.description('next_cursor of the previous answer')),
  ),
  lang: LangSchema,
});

type Input = v.InferOutput<typeof InputSchema>;
type Importability = Pick<
  ValidateOutput,
  | 'preview'
  | 'confirmation_token'
  | 'approval_code'
  | 'expires_at'
  | 'state'
  | 'import_id'
  | 'key'
  | 'not_importable'
> & { readonly next: Text };

const notAsked: Importability = { next: next.done };

const stopped: Text = {
  fr: 'Rien n’a été conclu, rien n’a été envoyé. Rappeler validate_fec pour recommencer',
  en: 'Nothing was concluded, nothing was sent. Call validate_fec to start over',
};
const reading: Text = { fr: 'Lecture du fichier', en: 'Reading the file' };
const asking: Text = { fr: 'Lecture du dossier dans Loop', en: 'Reading the client file in Loop' };

export function validateFecTool(settings: Settings, ports: Ports, reports: ReportMemory): Tool {
  /** One reading: the report, the page wanted, and what an import needs. */
  async function check(input: Input, file: OpenFile, call: ToolCall) {
    const { rule, limit } = input;
    // A cursor says where it ends only after the file has been read: of its rule, the findings from there on are kept.
    const from = input.cursor === undefined ? 0 : Number(/\.(\d{1,9})$/.exec(input.cursor)?.[1] ?? 0);
    const lines: ReturnType<typeof toGroupSample>[] = [];
    let seen = 0;
    const { readFec } = await import('../validate/engine.ts');
    const found = await readFec(file, {
      ...(input.regime === undefined ? {} : { regime: input.regime }),
      ...(rule === undefined
        ? {}
        : {
            onFinding: (line) => {
              if (line.rule !== rule) return;
              if (seen++ >= from && lines.length <= limit) lines.push(toGroupSample(line));
            },
          }),
      lang: call.lang,
      signal: call.signal,
      values: settings.values,
      md5: input.dossier !== undefined,
      prints: input.dossier !== undefined,
      contents: input.dossier !== undefined,
      onProgress: (bytes) => call.progress(bytes, file.size, reading[call.lang]),
    });
    return { ...found, lines, from };
  }

  async function prepare(input: Input, dossier: string, file: OpenFile, found: FecCheck, call: ToolCall) {
    const siret = input.siret === undefined ? null : parseSiret(input.siret);
    call.progress(file.size, file.size, asking[call.lang]);
    const { foreseeImport, previewWords } = await import('../import/preview.ts');
    const loop = await ports.connectLoop();
    const journal = await ports.openJournal();
    try {
      const wanted = { source: file, check: found, dossier, siret };
      const foreseen = await foreseeImport(wanted, { loop, journal, clock: ports.clock }, call.signal);
      if (foreseen.kind === 'refused') return refused(foreseen.why, call.lang, foreseen.key);
      if (foreseen.kind === 'stands') {
        const output = describeImport(foreseen.record, true, call.lang);
        const { state, import_id, key } = output;
        const said = importText(output, call.lang);
        const known = {
          state,
          ...(import_id === null ? {} : { import_id }),
          ...(key === null ? {} : { key }),
        };
        return { ...known, not_importable: said, next: next.nothing };
      }
      const { approvalPage } = await import('../import/approval-page.ts');
      const preview = previewWords(foreseen.preview, settings.values, call.lang);
      const known = { ...notAsked, preview, key: preview.key };
      if (settings.readOnly) return { ...known, next: next.readOnly };
      const given = await givePromise(
        {
          ...{
            key: preview.key,
            sha256: found.report.file.sha256,
            path: file.path,
            dossier,
            siret,
            regime: input.regime ?? null,
          },
          // Read on this machine only, by the person whom `loop-fec approve` asks.
          preview: settings.confirm === 'outside' ? approvalPage(foreseen.preview, 'full', call.lang) : '',
        },
        settings.confirm,
        journal.confirmations,
        ports,
      );
      return {
        ...known,
        confirmation_token: given.token,
        ...(given.code === null ? {} : { approval_code: given.code }),
        expires_at: new Date(given.expiresAt).toISOString(),
        next: given.code === null ? next.askUser : fillText(next.outside, { code: given.code }),
      };
    } finally {
      journal.close();
    }
  }

  return defineTool({
    name: 'validate_fec',
    title: 'Check a FEC / Contrôler un FEC',
    description:
      'Checks a French FEC (fichier des écritures comptables) on this machine: three verdicts (law, tax office tool, Cegid Loop), totals, findings by rule with line numbers. Use it first for any question about a FEC, and again after every correction. With `dossier`, also previews an import and gives the confirmation_token that import_fec needs; imports nothing. One file a call: a part of a split FEC (…_1.txt) is judged as if it were whole. Not for reading entries or for other accounting files.',
    // Open world: with a dossier it asks Loop, and hints cannot depend on arguments.
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true },
    input: InputSchema,
    output: ValidateOutputSchema,
    stopped,
    async run(input, call) {
      if (input.rule !== undefined) await knownRule(input.rule);
      if (input.siret !== undefined && input.dossier === undefined) throw siretAlone();
      const file = await openUnderRoots(input.path, settings.roots);
      try {
        const { lines, from, ...found } = await check(input, file, call);
        const { report } = found;
        reports.keep(report);
        const wholeFile = input.rule === undefined && input.cursor === undefined;
        const importability =
          input.dossier === undefined
            ? { ...notAsked, next: nextOf(report) }
            : !wholeFile
              ? { ...notAsked, next: next.dossierLeft }
              : await prepare(input, input.dossier, file, found, call).catch((error: unknown) => {
                  // The check stands, whatever keeps the import from being prepared.
                  if (isLoopFecError(error)) return refused(error.texts, call.lang, null);
                  throw error;
                });
        const place = { sha256: report.file.sha256, rule: input.rule ?? null, judge: input.judge };
        if (input.cursor !== undefined) fromCursor(input.cursor, place);
        const page = pageOf(input, report, lines, from, input.dossier !== undefined);
        const structured: ValidateOutput = {
          ...summary(report),
          values: settings.values,
          rules: report.findings.length,
          findings: [...page.groups],
          ...(page.next === null ? {} : { next_cursor: toCursor({ ...place, offset: page.next }) }),
          report_uri: reportUri(report.file.sha256),
          ...importability,
          next: partNote(report.file.name, call.lang) + importability.next[call.lang],
        };
        const link = {
          uri: structured.report_uri,
          name: `report ${structured.file.sha256.slice(0, 8)}`,
          description: 'The whole report (JSON), kept for this session',
          mimeType: 'application/json',
        };
        return { text: validateText(structured, call.lang), structured, links: [link] };
      } finally {
        await file.close();
      }
    },
  });
}

function refused(why: Text, lang: Lang, key: string | null): Importability {
  const blocked = lang === 'fr' ? 'Import impossible : ' : 'Cannot be imported: ';
  return {
    ...(key === null ? {} : { key }),
    not_importable: blocked + untrusted(why[lang], 500),
    next: next.fixFirst,
  };
}

function siretAlone(): LoopFecError {
  return new LoopFecError('siret-without-dossier', {
    fr: 'siret ne vaut qu’avec dossier, le code du dossier dans Loop. Rappeler validate_fec avec les deux, ou sans siret pour contrôler le fichier seulement',
    en: 'siret is for a client file: dossier, its code in Loop, is missing. Call validate_fec with both, or without siret to check the file only',
  });
}

/** @throws {LoopFecError} `unknown-rule` */
async function knownRule(id: string): Promise<void> {
  const { isRule } = await import('../validate/engine.ts');
  if (isRule(id)) return;
  const shown = (lang: Lang) => quoted(id, 60, lang);
  throw new LoopFecError('unknown-rule', {
    fr: `Règle inconnue : ${shown('fr')}. Prendre un identifiant dans findings, ou dans la ressource fec://rules`,
    en: `Unknown rule ${shown('en')}. Take an id from findings, or from resource fec://rules`,
  });
}

function pageOf(
  { rule, judge, limit }: Input,
  report: Report,
  lines: readonly ReturnType<typeof toGroupSample>[],
  from: number,
  withPreview: boolean,
): Page {
  if (rule === undefined) return pageOfRules(report, judge, from, limit, withPreview);
  const finding = report.findings.find((candidate) => candidate.rule === rule);
  return finding === undefined ? { groups: [], next: null } : pageOfFindings(finding, lines, from, limit);
}

function summary({ file, verdicts, totals }: Report): Pick<ValidateOutput, 'file' | 'verdicts' | 'totals'> {
  const { rows, entries, debit, credit, journals, period } = totals;
  return {
    file: {
      name: untrusted(file.name, 100),
      sha256: file.sha256,
      ...(file.siren === null ? {} : { siren: file.siren }),
      ...(file.regime === null ? {} : { regime: file.regime }),
      encoding: file.encoding,
    },
    verdicts,
    totals: { rows, entries, debit, credit, journals, ...period },
  };
}
