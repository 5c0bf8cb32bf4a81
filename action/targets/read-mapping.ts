import * as v from 'valibot';
import { LoopFecError } from '../../core/error.ts';
import type { Text } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import { openBlob, withSizes } from '../files/blob.ts';
import type { Git } from '../files/git.ts';
import { ensureCommit } from '../files/history.ts';
import { parsePatterns } from '../files/patterns.ts';
import { readTree } from '../files/tree-file.ts';
import { type Mapping, MappingSchema } from './mapping-schema.ts';

export const mappingName = 'loop-fec.json';

/** Bytes. Ten thousand clients fit. */
const largest = 4 * 1024 * 1024;
/** Faults told at once. */
const faultLimit = 5;

function bad(why: Text): LoopFecError {
  return new LoopFecError('bad-mapping', {
    fr: `${mappingName} : ${why.fr}`,
    en: `${mappingName}: ${why.en}`,
  });
}

function shown(value: unknown): string {
  if (value === null) return 'null';
  // As the file has it: in quotation marks, a number would look like the text that is wanted.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? '{}' : JSON.stringify(printable(String(value).slice(0, 60)));
}

const wanted: Readonly<Record<string, Text>> = {
  siren: { fr: 'il faut 9 chiffres', en: '9 digits are needed' },
  siret: {
    fr: 'il faut 14 chiffres dont la clé est juste',
    en: '14 digits with a right check digit are needed',
  },
  folder: {
    fr: 'il faut un dossier depuis la racine, comme clients/dupont',
    en: 'a folder from the root is needed, such as clients/dupont',
  },
  clients: { fr: 'il faut une liste', en: 'a list is needed' },
};
const wantedText: Text = { fr: 'il faut un texte d’une ligne', en: 'a text of one line is needed' };

/** `clients[2].siret`. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const parts = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `[${key}]` : `.${printable(String(key).slice(0, 40))}`,
  );
  return parts.join('').replace(/^\./, '') || '{}';
}

function fault(issue: v.BaseIssue<unknown>): Text {
  const place = placeOf(issue);
  const key = String(issue.path?.at(-1)?.key ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { fr: `${place} : membre inconnu`, en: `${place}: unknown member` };
  }
  if (issue.input === undefined) return { fr: `${place} : absent`, en: `${place}: missing` };
  if (issue.type === 'strict_object') {
    return { fr: `${place} : il faut un objet`, en: `${place}: an object is needed` };
  }
  const { fr, en } = wanted[key] ?? wantedText;
  if (typeof issue.input === 'number' && issue.expected === 'string') {
    return {
      fr: `${place} : ${fr}, entre guillemets, et non le nombre ${shown(issue.input)}`,
      en: `${place}: ${en}, in quotation marks, not the number ${shown(issue.input)}`,
    };
  }
  return {
    fr: `${place} : ${fr}, et non ${shown(issue.input)}`,
    en: `${place}: ${en}, not ${shown(issue.input)}`,
  };
}

function isPattern(files: string): boolean {
  try {
    return !/^[!#]/.test(files) && parsePatterns(files).length === 1;
  } catch {
    return false;
  }
}

/** What a schema for editors cannot say. */
function furtherFaults({ clients }: Mapping): Text[] {
  return clients.flatMap(({ siren, folder, files, siret }, i): Text[] => {
    const place = `clients[${i}]`;
    if (siren === undefined && folder === undefined && files === undefined) {
      return [
        { fr: `${place} : il faut siren, folder ou files`, en: `${place}: siren, folder or files is needed` },
      ];
    }
    if (files !== undefined && !isPattern(files)) {
      return [{ fr: `${place}.files : motif illisible`, en: `${place}.files: cannot read the pattern` }];
    }
    if (siren !== undefined && siret !== undefined && !siret.startsWith(siren)) {
      return [
        {
          fr: `${place}.siret : ne commence pas par le SIREN ${siren}`,
          en: `${place}.siret: does not begin with the SIREN ${siren}`,
        },
      ];
    }
    return [];
  });
}

function syntaxError(error: unknown): LoopFecError {
  const at = /line (\d+) column (\d+)/i.exec(error instanceof Error ? error.message : '');
  return bad({
    fr: `ce n’est pas du JSON${at === null ? '' : ` (ligne ${at[1]}, colonne ${at[2]})`}`,
    en: `this is not JSON${at === null ? '' : ` (line ${at[1]}, column ${at[2]})`}`,
  });
}

/** @throws {LoopFecError} `bad-mapping`, naming the place of each fault */
export function parseMapping(bytes: Uint8Array): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw syntaxError(error);
  }
  const parsed = v.safeParse(MappingSchema, value);
  const faults = parsed.success ? furtherFaults(parsed.output) : parsed.issues.map(fault);
  if (parsed.success && faults.length === 0) return parsed.output;
  const told = faults.slice(0, faultLimit);
  const more = faults.length - told.length;
  throw bad({
    fr: told.map(({ fr }) => fr).join(' ; ') + (more > 0 ? ` ; et ${more} autres` : ''),
    en: told.map(({ en }) => en).join('; ') + (more > 0 ? `; and ${more} more` : ''),
  });
}

/**
 * `loop-fec.json` at the repository's root as the commit has it, or null when there is none. From git, not from the
 * checkout: an earlier step cannot change it. The commit must be the one whose files are judged; a pull request's own
 * mapping is read for a pull request, where nothing is imported, so that it can redirect nothing.
 * @throws {LoopFecError} `bad-mapping`, `lfs-pointer`, `history-*`, `git-*`
 */
export async function readMapping(git: Git, commit: string): Promise<Mapping | null> {
  await ensureCommit(git, commit);
  const tree = await git.run(['ls-tree', '-z', '--full-tree', commit, '--', mappingName]);
  const [file] = await withSizes(git, readTree(tree));
  if (file === undefined) return null;
  if (file.size > largest) {
    throw bad({ fr: `plus de ${largest} octets`, en: `more than ${largest} bytes` });
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await openBlob(git, file)).read()) chunks.push(chunk.slice());
  return parseMapping(Buffer.concat(chunks));
}
