import { resolve } from 'node:path';
import { getInput } from '@actions/core';
import * as v from 'valibot';
import { LoopFecError } from '../core/error.ts';
import { parseSiret } from '../core/import/siret.ts';
import { parseApiUrl } from '../core/loop/access.ts';
import { importIdPattern } from '../core/loop/schemas.ts';
import type { Text } from '../core/text.ts';
import { allowedValues } from './inputs-allowed.ts';

/** What each input is when the workflow does not say; `token` comes from the runner. The same as in action.yml. */
export const inputDefaults = {
  files: '',
  dossier: '',
  siret: '',
  mode: 'import',
  refs: '',
  'api-url': 'https://api.cegid.com/loop-api-publiques',
  'api-key': '',
  'subscription-key': '',
  token: '',
  'fail-on': 'loop',
  'wait-minutes': '10',
  values: 'masked',
  lang: 'fr',
  'sarif-file': '',
  'report-file': '',
  'first-run': 'false',
  'resolve-unknown': '',
  'allow-overlap': '',
  chart: 'false',
} as const;

export type InputName = keyof typeof inputDefaults;

/** Never repeated in a message, masked before anything else. */
export const secretInputs = ['api-key', 'subscription-key', 'token'] as const satisfies readonly InputName[];

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** What `parse` throws becomes the input's own error. */
function parsed<T>(parse: (text: string) => T) {
  return v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
    try {
      return parse(dataset.value);
    } catch {
      addIssue({ message: '' });
      return NEVER;
    }
  });
}

const Optional = v.pipe(
  v.string(),
  v.transform((text) => (text === '' ? null : text)),
);
const Flag = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.picklist(['true', 'false']),
  v.transform((text) => text === 'true'),
);
const Lines = v.pipe(v.string(), v.transform(lines));
/** No pattern, no list: taken as a name it would match nothing, and nobody would notice. */
const Branch = v.pipe(v.string(), v.regex(/^(refs\/[^\s*?[\\~^:]+|(?!!)[^\s,*?[\\~^:]+)$/));
/** As `Lines`; where people start a workflow by hand, a text is one line. */
const Items = v.pipe(
  v.string(),
  v.transform((text) => lines(text.replaceAll(',', '\n'))),
);
const Key = v.pipe(v.string(), v.toLowerCase(), v.regex(/^[0-9a-f]{12,64}$/));

const Resolution = v.pipe(
  v.string(),
  v.regex(/^[0-9a-fA-F]{12,64}\s*=\s*(not-imported|imported\s*:\s*\S+)$/),
  v.transform((line) => {
    const at = line.indexOf('=');
    const said = line.slice(at + 1).trim();
    const importId = said.startsWith('imported') ? said.slice(said.indexOf(':') + 1).trim() : null;
    return { key: line.slice(0, at).trim().toLowerCase(), importId };
  }),
  // The word that the documents have in its place.
  v.check(
    ({ importId }) => importId === null || (importIdPattern.test(importId) && !/^<?id>?$/i.test(importId)),
  ),
);

const InputsSchema = v.object({
  files: v.string(),
  dossier: v.pipe(
    v.string(),
    v.check((code) => code === '' || (code.length <= 100 && !unprintable.test(code))),
    v.transform((code) => (code === '' ? null : code)),
  ),
  siret: v.pipe(
    v.string(),
    parsed((text) => (text === '' ? null : parseSiret(text))),
  ),
  mode: v.picklist(['import', 'validate', 'plan']),
  refs: v.pipe(Lines, v.array(Branch)),
  'api-url': v.pipe(v.string(), parsed(parseApiUrl)),
  'api-key': Optional,
  'subscription-key': Optional,
  token: Optional,
  'fail-on': v.picklist(['loop', 'law', 'official', 'none']),
  'wait-minutes': v.pipe(
    v.string(),
    v.regex(/^\d{1,3}([.,]\d{1,3})?$/),
    v.transform((text) => Math.round(Number(text.replace(',', '.')) * 60_000)),
    v.maxValue(350 * 60_000),
  ),
  values: v.picklist(['masked', 'full']),
  lang: v.picklist(['fr', 'en']),
  'sarif-file': Optional,
  'report-file': Optional,
  'first-run': Flag,
  'resolve-unknown': v.pipe(Items, v.array(Resolution)),
  'allow-overlap': v.pipe(Items, v.array(Key)),
  chart: Flag,
});

export type Inputs = v.InferOutput<typeof InputsSchema>;
export type Resolution = v.InferOutput<typeof Resolution>;
export type Mode = Inputs['mode'];
export type FailOn = Inputs['fail-on'];

type RawInputs = Record<InputName, string>;

/** As the runner hands them over. */
export function readRawInputs(): RawInputs {
  const raw: RawInputs = { ...inputDefaults };
  for (const name of inputNames()) {
    const text = getInput(name);
    if (text !== '') raw[name] = text;
  }
  return raw;
}

function inputNames(): InputName[] {
  return v.parse(v.array(v.keyof(InputsSchema)), Object.keys(inputDefaults));
}

function isSecret(name: InputName): boolean {
  return secretInputs.some((secret) => secret === name);
}

function faultOf(name: InputName, value: string): Text {
  const shown = isSecret(name) ? '' : ` ${JSON.stringify(value.slice(0, 80))}`;
  const allowed = allowedValues[name];
  return {
    fr: `L’entrée « ${name} » ne peut pas être${shown} : il faut ${allowed.fr}`,
    en: `The input "${name}" cannot be${shown}: it must be ${allowed.en}`,
  };
}

function badInput(faults: readonly { readonly name: string; readonly text: Text }[]): LoopFecError {
  const join = (lang: 'fr' | 'en') => faults.map(({ text }) => text[lang]).join('. ');
  const names = faults.map(({ name }) => name).join(' ');
  return new LoopFecError('bad-input', { fr: join('fr'), en: join('en') }, { inputs: names });
}

/** @throws {LoopFecError} `bad-input`, naming every input that is wrong and what it may be; never with a secret */
export function parseInputs(raw: RawInputs): Inputs {
  const result = v.safeParse(InputsSchema, raw);
  if (!result.success) {
    const wrong = new Set(result.issues.map((issue) => issue.path?.[0].key));
    throw badInput(
      inputNames()
        .filter((name) => wrong.has(name))
        .map((name) => ({ name, text: faultOf(name, raw[name]) })),
    );
  }
  const inputs = result.output;
  if (inputs.siret !== null && inputs.dossier === null) {
    throw badInput([{ name: 'siret', text: siretAlone }]);
  }
  const { 'sarif-file': sarif, 'report-file': report } = inputs;
  if (sarif !== null && report !== null && resolve(sarif) === resolve(report)) {
    throw badInput([{ name: 'report-file', text: oneFileForBoth }]);
  }
  return inputs;
}

const oneFileForBoth: Text = {
  fr: 'Les entrées « sarif-file » et « report-file » nomment le même fichier : en donner deux',
  en: 'The inputs "sarif-file" and "report-file" name the same file: give two',
};

const siretAlone: Text = {
  fr: 'L’entrée « siret » va avec « dossier » : donner les deux, ou mettre le SIRET dans loop-fec.json',
  en: 'The input "siret" goes with "dossier": give both, or put the SIRET into loop-fec.json',
};
