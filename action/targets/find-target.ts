import { LoopFecError } from '../../core/error.ts';
import { parseFileName } from '../../core/fec/file-name.ts';
import { printable } from '../../host/printable.ts';
import { type FilePattern, parsePatterns } from '../files/patterns.ts';
import type { Target } from '../repository-file.ts';
import type { ClientEntry, Mapping } from './mapping-schema.ts';
import { mappingName } from './read-mapping.ts';

/** A target, with the client's name where the mapping gives one. */
export interface NamedTarget extends Target {
  readonly name: string | null;
}

/** How exactly an entry speaks of a file; compared from the left. */
type Rank = readonly [path: 0 | 1 | 2, folders: number, siren: 0 | 1];

interface Rule {
  readonly entry: ClientEntry;
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly rank: Rank;
  matches(path: string, siren: string | null): boolean;
}

const normal = (text: string) => text.normalize('NFC');

function ruleOf(entry: ClientEntry, index: number): Rule {
  const { siren, files } = entry;
  const folder = entry.folder === undefined ? null : `${normal(entry.folder).replace(/\/$/, '')}/`;
  const pattern: FilePattern | undefined = files === undefined ? undefined : parsePatterns(files)[0];
  const path = files === undefined ? 0 : files.trim().startsWith('"') ? 2 : 1;
  return {
    entry,
    index,
    rank: [path, folder === null ? 0 : folder.split('/').length - 1, siren === undefined ? 0 : 1],
    matches: (file, ownSiren) =>
      (siren === undefined || siren === ownSiren) &&
      (folder === null || normal(file).startsWith(folder)) &&
      (pattern === undefined || pattern.matches(file)),
  };
}

function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

const quoted = (text: string) => JSON.stringify(printable(text.slice(0, 200)));

/** A line for loop-fec.json that would take the file. */
function suggestion(path: string, siren: string | null): string {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null;
  const condition =
    siren !== null
      ? `"siren": "${siren}"`
      : folder !== null
        ? `"folder": ${quoted(folder)}`
        : `"files": ${quoted(path)}`;
  return `{ ${condition}, "dossier": "…" }`;
}

function noClientFile(path: string, siren: string | null): LoopFecError {
  const line = suggestion(path, siren);
  return new LoopFecError(
    'no-client-file',
    {
      fr: `Aucun dossier pour ${quoted(path)} : ajouter ${line} aux « clients » de ${mappingName}`,
      en: `No dossier for ${quoted(path)}: add ${line} to the "clients" of ${mappingName}`,
    },
    { path, siren },
  );
}

function noMappingAtAll(path: string, siren: string | null): LoopFecError {
  const line = suggestion(path, siren);
  return new LoopFecError(
    'no-client-file',
    {
      fr: `Aucun dossier pour ${quoted(path)} : donner l’entrée « dossier », ou ajouter à la racine du dépôt un ${mappingName} contenant { "clients": [${line}] }`,
      en: `No dossier for ${quoted(path)}: give the input "dossier", or add at the root of the repository a ${mappingName} holding { "clients": [${line}] }`,
    },
    { path, siren },
  );
}

function ambiguous(path: string, one: Rule, other: Rule): LoopFecError {
  const places = `clients[${one.index}] (${quoted(one.entry.dossier)}), clients[${other.index}] (${quoted(other.entry.dossier)})`;
  return new LoopFecError(
    'ambiguous-client-file',
    {
      fr: `${mappingName} donne deux réponses pour ${quoted(path)} : ${places}. En préciser une, par exemple en ajoutant « siren » ou un dossier plus profond`,
      en: `${mappingName} gives two answers for ${quoted(path)}: ${places}. Make one more specific, for example with "siren" or a deeper folder`,
    },
    { path },
  );
}

function disagreement(path: string, input: Target, mapped: Target): LoopFecError {
  const say = ({ dossier, siret }: Target) =>
    siret === null ? quoted(dossier) : `${quoted(dossier)}/${siret}`;
  return new LoopFecError(
    'client-file-conflict',
    {
      fr: `Pour ${quoted(path)}, les entrées du workflow disent ${say(input)} et ${mappingName} dit ${say(mapped)}. Corriger l’un des deux`,
      en: `For ${quoted(path)} the inputs of the workflow say ${say(input)} and ${mappingName} says ${say(mapped)}. Correct one of them`,
    },
    { path },
  );
}

function mappedTarget(rules: readonly Rule[], path: string, siren: string | null): NamedTarget | null {
  const [best, ...others] = rules
    .filter((rule) => rule.matches(path, siren))
    .sort((a, b) => compareRanks(b.rank, a.rank) || a.index - b.index);
  if (best === undefined) return null;
  const { dossier, siret = null, name = null } = best.entry;
  const other = others.find(
    ({ rank, entry }) =>
      compareRanks(rank, best.rank) === 0 && (entry.dossier !== dossier || (entry.siret ?? null) !== siret),
  );
  if (other !== undefined) throw ambiguous(path, best, other);
  return { dossier, siret, name };
}

/** Tells where a file is to go. @throws {LoopFecError} `no-client-file`, `ambiguous-client-file`, `client-file-conflict` */
export type FindTarget = (path: string) => NamedTarget;

/**
 * Which dossier each file goes to.
 * @param input the inputs `dossier` and `siret`, or null when there is no `dossier`. They speak of every file of the run:
 *   where there is a mapping too, the two must agree for each file, and the mapping must know it.
 */
export function targetFinder(input: Target | null, mapping: Mapping | null): FindTarget {
  const rules = mapping?.clients.map(ruleOf) ?? [];
  return (path) => {
    const { siren } = parseFileName(path.slice(path.lastIndexOf('/') + 1));
    if (mapping === null) {
      if (input === null) throw noMappingAtAll(path, siren);
      return { ...input, name: null };
    }
    const mapped = mappedTarget(rules, path, siren);
    if (mapped === null) throw noClientFile(path, siren);
    if (input === null) return mapped;
    const sameSiret = input.siret === null || mapped.siret === null || input.siret === mapped.siret;
    if (input.dossier !== mapped.dossier || !sameSiret) throw disagreement(path, input, mapped);
    return { ...mapped, siret: mapped.siret ?? input.siret };
  };
}
