import type { Finding, Judge, Sample, Severity } from '../../core/fec/report.ts';
import { count } from '../../core/format.ts';
import { fillText, type Lang } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import type { Paint } from './paint.ts';
import { reportTexts, severityWords, shortJudges } from './texts.ts';

/** Samples shown of a finding; the others are counted. */
const shownSamples: Readonly<Record<Severity, number>> = { error: 5, warning: 3, info: 0, none: 0 };

const severities: readonly Severity[] = ['error', 'warning', 'info', 'none'];
const judges: readonly Judge[] = ['law', 'official', 'loop'];

/** What the chosen judge calls an error comes first, then its warnings; what only others mind comes after. */
export function inOrderOf(judge: Judge, findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) =>
    severities.indexOf(finding.severity[judge]) * severities.length + severities.indexOf(worst(finding));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** True for what takes one line: nobody calls it more than a note. */
export function isCompact(finding: Finding): boolean {
  return shownSamples[worst(finding)] === 0;
}

/** One finding: what and how often, who minds, where, what to do. A note is one line. */
export function findingLines(finding: Finding, judge: Judge, lang: Lang, paint: Paint): string[] {
  const worstOf = worst(finding);
  const own = finding.severity[judge];
  const colour = worstOf === 'error' ? 'red' : worstOf === 'warning' ? 'yellow' : 'dim';
  const word = severityWords[own === 'none' ? worstOf : own][lang].toUpperCase();
  const times = finding.count > 1 ? ` × ${count(finding.count, lang)}` : '';
  const title = paint(colour, `${word}  ${finding.title}${times}`);
  const [first] = finding.samples;
  if (isCompact(finding)) {
    const place = first === undefined ? '' : placeOf(first, lang);
    return [`${title}${place === '' ? '' : `, ${place}`}  [${finding.rule}]`];
  }
  const lines = [
    `${title}  [${[finding.rule, ...judged(finding, lang)].join(lang === 'fr' ? ' ; ' : '; ')}]`,
  ];
  const shown = finding.samples.slice(0, shownSamples[worstOf]);
  for (const sample of shown) lines.push(`  ${sampleText(sample, lang)}`);
  const more = finding.count - shown.length;
  if (more > 0 && first?.line !== null) {
    lines.push(`  ${fillText(reportTexts.more, { n: count(more, lang) })[lang]}`);
  }
  lines.push(`  ${fillText(reportTexts.mend, { mend: finding.mend })[lang]}`);
  return lines;
}

function worst({ severity }: Finding): Severity {
  return severities.find((each) => judges.some((judge) => severity[judge] === each)) ?? 'none';
}

/** `loi : erreur`, `outil : alerte`: each judge that has something to say. */
function judged({ severity, assumed }: Finding, lang: Lang): string[] {
  return judges
    .filter((judge) => severity[judge] !== 'none')
    .map((judge) => {
      const params = { judge: shortJudges[judge][lang], severity: severityWords[severity[judge]][lang] };
      const said = fillText(reportTexts.judged, params)[lang];
      return judge === 'loop' && assumed ? `${said} (${reportTexts.assumed[lang]})` : said;
    });
}

function sampleText(sample: Sample, lang: Lang): string {
  const place = placeOf(sample, lang);
  const message = printable(sample.message);
  return place === '' ? message : `${place}${lang === 'fr' ? ' : ' : ': '}${message}`;
}

function placeOf({ part, line, column, column_number }: Sample, lang: Lang): string {
  if (line === null) return '';
  const place = [fillText(reportTexts.line, { line: count(line, lang) })[lang]];
  if (part !== null) place.unshift(fillText(reportTexts.part, { part })[lang]);
  if (column !== null && column_number !== null) {
    place.push(fillText(reportTexts.column, { column: printable(column), number: column_number })[lang]);
  }
  return place.join(', ');
}
