import * as v from 'valibot';
import { LoopFecError } from '../../core/error.ts';
import { type Regime, RegimeSchema } from '../../core/fec/report.ts';
import type { ImportPreview, ImportStep } from '../../core/import/import-fec.ts';
import type { ImportRecord } from '../../core/import/journal.ts';
import { importKey } from '../../core/import/key.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { KeptConfirmation } from '../../host/journal/confirmations.ts';
import type { SqliteJournal } from '../../host/journal/sqlite-journal.ts';
import { describeImport, importText } from '../import/describe-import.ts';
import { type ImportOutput, ImportOutputSchema } from '../import/output.ts';
import { isAtWork, tokenStanding, underWay } from '../import/token-standing.ts';
import { openUnderRoots } from '../roots.ts';
import type { Ports, Settings } from '../settings.ts';
import { type Answer, defineTool, type Tool, type ToolCall, type ToolResult } from '../tool.ts';
import { untrusted } from '../untrusted.ts';
import { LangSchema } from './arguments.ts';

const InputSchema = v.strictObject({
  confirmation_token: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(200),
    v.description('From the answer of validate_fec with a dossier; valid once, for 15 minutes'),
  ),
  lang: LangSchema,
});

const newPreview: Text = {
  fr: 'Rien n’a été envoyé. Rappeler validate_fec avec le dossier pour un nouvel aperçu et un nouveau jeton',
  en: 'Nothing was sent. Call validate_fec with the client file for a new preview and a new token',
};

const causes = {
  'token-unknown': { fr: 'Ce confirmation_token n’existe pas', en: 'This confirmation_token does not exist' },
  'token-expired': {
    fr: 'Ce confirmation_token a expiré (15 minutes)',
    en: 'This confirmation_token has expired (15 minutes)',
  },
  'token-used': { fr: 'Ce confirmation_token a déjà servi', en: 'This confirmation_token was used before' },
  'file-changed': {
    fr: 'Le fichier a changé depuis l’aperçu',
    en: 'The file has changed since the preview',
  },
  'target-changed': {
    fr: 'L’adresse ou la clé de Loop n’est plus celle de l’aperçu',
    en: 'The address or the key of Loop is no longer that of the preview',
  },
  declined: { fr: 'L’utilisateur a refusé l’import', en: 'The user has declined the import' },
  'no-answer': {
    fr: 'L’utilisateur n’a pas confirmé l’import à temps, ou pas avec le code du dossier',
    en: 'The user did not confirm the import in time, or not with the code of the client file',
  },
  'not-agreed': {
    fr: 'La personne à qui cet import a été demandé n’a pas donné son accord',
    en: 'The person who was asked about this import has not agreed to it',
  },
  'wants-approval': {
    fr: 'Ce confirmation_token vient d’un serveur qui ne demande pas d’approbation ; celui-ci n’importe que ce qu’une personne approuve dans un terminal (--confirm outside)',
    en: 'This confirmation_token comes from a server that asks for no approval; this one imports only what a person approves in a terminal (--confirm outside)',
  },
} as const satisfies Record<string, Text>;

function refusal(code: keyof typeof causes): LoopFecError {
  const cause = causes[code];
  return new LoopFecError(code, {
    fr: `${cause.fr}. ${newPreview.fr}`,
    en: `${cause.en}. ${newPreview.en}`,
  });
}

const notApproved: Text = {
  fr: 'Personne n’a encore approuvé cet import : rien n’a été envoyé. Demander à l’utilisateur de taper lui-même, dans un terminal de cette machine : loop-fec approve {code}. Puis rappeler import_fec avec le même jeton',
  en: 'Nobody has approved this import yet: nothing was sent. Ask the user to type, themselves, in a terminal of this machine: loop-fec approve {code}. Then call import_fec with the same token',
};
const label: Text = {
  fr: 'Pour importer, taper le code du dossier ({dossier})',
  en: 'To import, type the code of the client file ({dossier})',
};
const nothingRequested: Text = {
  fr: 'Aucun import n’a été demandé à Loop. Pour importer : rappeler validate_fec avec le dossier, pour un nouvel aperçu',
  en: 'No import was requested of Loop. To import: call validate_fec with the client file for a new preview',
};
const readAgain: Text = { fr: 'Nouvelle lecture du fichier', en: 'Reading the file again' };
const steps: Readonly<Record<ImportStep, Text>> = {
  looking: { fr: 'Lecture du dossier dans Loop', en: 'Reading the client file in Loop' },
  depositing: { fr: 'Dépôt du fichier', en: 'Depositing the file' },
  sending: { fr: 'Demande d’import', en: 'Requesting the import' },
};

interface Consent {
  /** Takes the token, if everybody says yes. */
  readonly take: (preview: ImportPreview) => Promise<boolean>;
  /** Another call or program is at work on this import. */
  readonly onWaiting: () => void;
}

function answerOf(
  record: ImportRecord,
  already: boolean,
  call: ToolCall,
  atWork = false,
): ToolResult<ImportOutput> {
  const structured = describeImport(record, already, call.lang, atWork);
  const isError = record.state === 'rejected' || record.state === 'failed';
  return { text: importText(structured, call.lang), structured, isError };
}

function regimeOf(text: string | null): { readonly regime?: Regime } {
  const parsed = v.safeParse(RegimeSchema, text);
  return parsed.success ? { regime: parsed.output } : {};
}

export function importFecTool(settings: Settings, ports: Ports): Tool {
  const { clock } = ports;

  /** What stands where a token was taken, by this call or another; null when nothing does. */
  async function taken(
    token: string,
    key: string,
    journal: SqliteJournal,
    call: ToolCall,
  ): Promise<ToolResult<ImportOutput> | null> {
    const standing = await tokenStanding(token, journal, clock);
    if (standing.kind === 'in-use') throw underWay('token-in-use', key);
    if (standing.kind !== 'import') return null;
    return answerOf(standing.record, true, call, isAtWork(standing.record, journal, clock));
  }

  /** @throws {LoopFecError} when a token that nobody has taken is worth nothing here */
  function refuseUseless({ usedAt, declinedAt, expiresAt, code, approvedAt }: KeptConfirmation): void {
    if (usedAt !== null) throw refusal('token-used');
    if (declinedAt !== null) throw refusal('not-agreed');
    if (expiresAt <= clock.now()) throw refusal('token-expired');
    if (code === null && settings.confirm === 'outside') throw refusal('wants-approval');
    if (code !== null && approvedAt === null) {
      throw new LoopFecError('not-approved', fillText(notApproved, { code }));
    }
  }

  async function agreed(
    preview: ImportPreview,
    token: string,
    kept: KeptConfirmation,
    journal: SqliteJournal,
    call: ToolCall,
  ): Promise<boolean> {
    // The person has said yes in a terminal, or the client can put the question, or the token is all there is.
    if (kept.code === null && call.ask !== null) {
      const { approvalPage } = await import('../import/approval-page.ts');
      const question = {
        message: approvalPage(preview, settings.values, call.lang),
        label: fillText(label, { dossier: untrusted(preview.dossier, 100) })[call.lang],
        expected: preview.dossier,
      };
      let answer: Answer = 'no-answer';
      try {
        answer = await call.ask(question);
      } finally {
        // For every server: another one could otherwise import without asking.
        if (answer !== 'accepted') await journal.confirmations.decline(token, clock.now());
      }
      if (answer !== 'accepted') throw refusal(answer === 'declined' ? 'declined' : 'no-answer');
    }
    call.signal.throwIfAborted();
    if (await journal.confirmations.use(token, clock.now())) return true;
    const now = await journal.confirmations.find(token);
    if (now !== null && now.declinedAt !== null) throw refusal('not-agreed');
    throw refusal(kept.expiresAt <= clock.now() ? 'token-expired' : 'token-used');
  }

  async function send(
    kept: KeptConfirmation,
    { take, onWaiting }: Consent,
    journal: SqliteJournal,
    call: ToolCall,
  ) {
    const { dossier, siret } = kept;
    const file = await openUnderRoots(kept.path, settings.roots);
    try {
      const { readFec } = await import('../validate/engine.ts');
      const check = await readFec(file, {
        ...regimeOf(kept.regime),
        lang: call.lang,
        signal: call.signal,
        values: settings.values,
        ...{ md5: true, prints: true, contents: true },
        onProgress: (bytes) => call.progress(bytes, file.size, readAgain[call.lang]),
      });
      const { sha256 } = check.report.file;
      if (sha256 !== kept.sha256) throw refusal('file-changed');
      const loop = await ports.connectLoop();
      const { createDigest } = await import('../../host/digest.ts');
      const { importFec } = await import('../../core/import/import-fec.ts');
      const { apiUrl, publicKey } = loop;
      const key = importKey({ sha256, apiUrl, publicKey, dossier, siret }, createDigest);
      if (key !== kept.key) throw refusal('target-changed');
      return await importFec(
        { source: file, check, fileName: file.name, dossier, siret },
        { loop, journal, clock, createDigest },
        {
          confirm: take,
          onWaiting,
          onStep: (step) => call.progress(file.size, null, steps[step][call.lang]),
          signal: call.signal,
        },
      );
    } finally {
      await file.close();
    }
  }

  return defineTool({
    name: 'import_fec',
    title: 'Import a FEC / Importer un FEC',
    description:
      'Imports into Cegid Loop exactly the FEC that validate_fec previewed, into the client file named there. Cannot be undone. Use it only after the user has seen that preview and agreed. Never to retry: a token used twice returns the import that exists. Returns as soon as Loop has taken the request: follow with get_import_status.',
    annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: true },
    input: InputSchema,
    output: ImportOutputSchema,
    // What was stopped after the request had left comes back as a result.
    stopped: nothingRequested,
    async run({ confirmation_token: token }, call) {
      const journal = await ports.openJournal();
      try {
        const kept = await journal.confirmations.find(token);
        if (kept === null) throw refusal('token-unknown');
        const before = await taken(token, kept.key, journal, call);
        if (before !== null) return before;
        refuseUseless(kept);
        let ours = false;
        const consent: Consent = {
          take: async (preview) => {
            ours = await agreed(preview, token, kept, journal, call);
            return ours;
          },
          // Whoever has taken nothing need not wait for the end of another one's import.
          onWaiting: () => {
            if (!ours) throw underWay('import-under-way', kept.key);
          },
        };
        try {
          const result = await send(kept, consent, journal, call);
          if (result.kind === 'refused')
            throw new LoopFecError(result.refusal.code, refusedTexts(result.refusal.texts));
          if (result.journalError !== null) ports.log(result.journalError.texts[settings.lang]);
          return answerOf(result.record, result.already, call);
        } catch (error) {
          // Another call took the token meanwhile: its import is what counts, not what was in our way.
          const theirs = ours ? null : await taken(token, kept.key, journal, call);
          if (theirs !== null) return theirs;
          throw error;
        }
      } finally {
        journal.close();
      }
    },
  });
}

function refusedTexts(why: Text): Text {
  return {
    fr: `${untrusted(why.fr, 500)}. ${newPreview.fr}`,
    en: `${untrusted(why.en, 500)}. ${newPreview.en}`,
  };
}
