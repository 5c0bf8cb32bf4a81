import { isLoopFecError, type LoopFecError } from '../error.ts';
import type { Finding, Report } from '../fec/report.ts';
import type { LoopClient } from '../loop/types.ts';
import { fillText, type Text } from '../text.ts';

/** Why an import does not take place. Nothing was sent. */
export interface Refusal {
  readonly code:
    | 'file-rejected'
    | 'file-not-tested'
    | 'no-siren'
    | 'siret-mismatch'
    | 'dossier-unknown'
    | 'siren-mismatch'
    | 'overlap'
    | 'nothing-to-confirm'
    | 'too-early-to-confirm'
    | 'sender-lives'
    | 'other-attempt'
    | 'import-id-unknown'
    | 'import-id-taken'
    | 'again-needed'
    | 'not-confirmed';
  readonly texts: Text;
}

/** What could be learned of the client file before the import. */
export type SirenCheck =
  | { readonly kind: 'matches'; readonly siren: string }
  /** A person let it pass. `theirs` is Loop's. */
  | { readonly kind: 'differs'; readonly siren: string; readonly theirs: string }
  | { readonly kind: 'not-verified'; readonly why: Text };

function firstError(findings: readonly Finding[]): Finding | undefined {
  return findings.find((finding) => finding.severity.loop === 'error');
}

function refusalOfFinding(finding: Finding): Refusal {
  const sample = finding.samples[0];
  const line = sample?.line ?? null;
  const what = sample === undefined ? finding.title : `${finding.title} (${sample.message})`;
  const at = line === null ? { fr: '', en: '' } : { fr: ` ligne ${line}`, en: ` line ${line}` };
  return {
    code: 'file-rejected',
    texts: {
      fr: `Import refusé, Loop rejetterait ce fichier :${at.fr} ${what}. ${finding.mend}`,
      en: `Import refused, Loop would reject this file:${at.en} ${what}. ${finding.mend}`,
    },
  };
}

/** Refuses what the file itself forbids. A provisional FEC (empty ValidDate) passes. */
export function guardFile(report: Report, siret: string | null, otherSiren: boolean): Refusal | null {
  if (report.verdicts.loop !== 'accepted') {
    const finding = firstError(report.findings);
    if (finding !== undefined) return refusalOfFinding(finding);
    return {
      code: 'file-not-tested',
      texts: {
        fr: 'Import refusé : ce fichier n’a pas pu être contrôlé. « loop-fec validate » dit pourquoi',
        en: 'Import refused: this file could not be checked. "loop-fec validate" says why',
      },
    };
  }
  const siren = report.file.siren;
  if (siren === null) {
    return {
      code: 'no-siren',
      texts: {
        fr: 'Import refusé : le nom du fichier ne porte pas de SIREN, rien ne dit donc à quel client il appartient. Donner son nom légal avec --name, par exemple --name 123456789FEC20241231.txt',
        en: 'Import refused: the file name has no SIREN, so nothing says which client it belongs to. Give its legal name with --name, for example --name 123456789FEC20241231.txt',
      },
    };
  }
  if (siret !== null && !otherSiren && !siret.startsWith(siren)) {
    return {
      code: 'siret-mismatch',
      texts: fillText(
        {
          fr: 'Import refusé : l’établissement {siret} n’appartient pas au SIREN {siren} du fichier. Vérifier --siret et le fichier',
          en: 'Import refused: establishment {siret} does not belong to SIREN {siren} of the file. Check --siret and the file',
        },
        { siret, siren },
      ),
    };
  }
  return null;
}

const notAllowed: Text = {
  fr: 'la clé n’a pas le droit de lire le dossier',
  en: 'the key may not read the client file',
};

const noSuchCall: Text = {
  fr: 'cette API n’offre pas la lecture du dossier',
  en: 'this API does not offer to read the client file',
};

/** API Management's own 404: the call itself is not there, nothing is said of the client file. */
export function isNoSuchCall(error: LoopFecError): boolean {
  return (
    error.code === 'loop-not-found' && /^resource not found\.?$/i.test(String(error.details.loop_message))
  );
}

const noSirenInLoop: Text = {
  fr: 'Loop ne connaît pas de SIREN pour ce dossier',
  en: 'Loop has no SIREN for this client file',
};

/**
 * Compares the SIREN of the file name with the client file's own.
 * @throws {LoopFecError} of the API client when the question could not be put at all
 */
export async function guardDossier(
  loop: LoopClient,
  dossier: string,
  siren: string,
  otherSiren: boolean,
  signal?: AbortSignal,
): Promise<Refusal | SirenCheck> {
  try {
    const found = await loop.getDossier(dossier, signal === undefined ? {} : { signal });
    if (found.siren === null) return { kind: 'not-verified', why: noSirenInLoop };
    if (found.siren === siren) return { kind: 'matches', siren };
    if (otherSiren) return { kind: 'differs', siren, theirs: found.siren };
    return {
      code: 'siren-mismatch',
      texts: fillText(
        {
          fr: 'Import refusé : le dossier {dossier} est celui du SIREN {theirs}, le fichier porte le SIREN {siren}. Vérifier le dossier et le fichier ; --other-siren l’importe malgré tout',
          en: 'Import refused: client file {dossier} belongs to SIREN {theirs}, the file bears SIREN {siren}. Check the client file and the FEC; --other-siren imports it all the same',
        },
        { dossier, theirs: found.siren, siren },
      ),
    };
  } catch (error) {
    if (!isLoopFecError(error)) throw error;
    if (error.code === 'loop-forbidden') return { kind: 'not-verified', why: notAllowed };
    if (isNoSuchCall(error)) return { kind: 'not-verified', why: noSuchCall };
    if (error.code === 'loop-not-found' || error.code === 'loop-error-answer') {
      return { code: 'dossier-unknown', texts: error.texts };
    }
    throw error;
  }
}
