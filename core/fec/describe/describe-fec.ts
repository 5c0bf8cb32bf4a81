import { LoopFecError } from '../../error.ts';
import type { ByteSource } from '../../ports.ts';
import { fillText } from '../../text.ts';
import type { Report } from '../report.ts';
import { catalogue } from '../rules/catalogue.ts';
import { type ValidateOptions, type ValidatePorts, validateFec } from '../validate.ts';
import { ContentFacts } from './content-facts.ts';
import { notice } from './notice.ts';

/** Findings after which there is nothing to describe. */
const blocking: ReadonlySet<string> = new Set([
  'file-empty',
  'file-no-entry',
  'file-xml',
  'file-unsupported-container',
  'encoding-not-allowed',
  'record-too-long',
  'separator-invalid',
  'header-missing',
]);

const notAFec = {
  fr: 'Pas de notice : {name} n’est pas un FEC à plat lisible ({reason}). « loop-fec validate » en dit plus',
  en: 'No notice: {name} is not a readable flat FEC ({reason}). "loop-fec validate" says more',
};

export interface FecDescription {
  /** Markdown, in French: it goes to a French auditor. Text of the file is escaped for Markdown only. */
  readonly notice: string;
  readonly report: Report;
}

/**
 * Reads a file once and writes the description of it that A47 A-1 XI asks for.
 * @throws {LoopFecError} `not-a-fec`, and what {@link validateFec} throws
 */
export async function describeFec(
  source: ByteSource,
  ports: ValidatePorts,
  options: Pick<ValidateOptions, 'name' | 'regime' | 'signal' | 'onProgress' | 'lang'> = {},
): Promise<FecDescription> {
  const facts = new ContentFacts(options.regime);
  const readAlong: ByteSource = {
    name: source.name,
    size: source.size,
    async *read(signal) {
      for await (const chunk of source.read(signal)) {
        facts.push(chunk);
        yield chunk;
      }
    },
  };
  const { report } = await validateFec(readAlong, ports, options);
  facts.finish();
  const found = report.findings.find((finding) => blocking.has(finding.rule));
  if (found !== undefined || facts.header === null || facts.rows === 0) throw refusal(report, found?.rule);
  return { notice: notice(report, facts), report };
}

function refusal(report: Report, ruleId: string | undefined): LoopFecError {
  const rule = catalogue.find(({ id }) => id === (ruleId ?? 'header-missing'))!;
  const name = JSON.stringify(report.file.name === '' ? '-' : report.file.name);
  const { fr, en } = rule.title;
  return new LoopFecError('not-a-fec', {
    fr: fillText(notAFec, { name, reason: fr }).fr,
    en: fillText(notAFec, { name, reason: en }).en,
  });
}
