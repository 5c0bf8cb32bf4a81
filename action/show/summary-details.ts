import { Buffer } from 'node:buffer';
import type { Finding, Judge, Sample } from '../../core/fec/report.ts';
import { count } from '../../core/format.ts';
import { fillText, type Lang, type Text, type TextParams } from '../../core/text.ts';
import type { FailOn } from '../inputs.ts';
import type { FileOutcome } from '../outcome.ts';
import { markdownCode, markdownText } from './markdown.ts';
import type { Page } from './page.ts';
import { byAttention, inOrder, tally } from './ranks.ts';
import { summaryTexts } from './summary-texts.ts';
import { countedWords, findingWords, severityWords, shortJudges } from './words.ts';

/** Samples of each finding, from what one would like to what always fits. */
const samplesWanted = [5, 1, 0] as const;

const judges: readonly Judge[] = ['law', 'official', 'loop'];

/** The findings of each file by rule, folded. What does not fit loses its samples, then whole files are counted. */
export function addDetails(page: Page, outcomes: readonly FileOutcome[], failOn: FailOn, lang: Lang): void {
  const files = byAttention(outcomes, failOn).filter(({ report }) => (report?.findings.length ?? 0) > 0);
  if (files.length === 0 || !page.add(`### ${summaryTexts.details[lang]}`)) return;
  // Room is kept for the line that counts what is left out.
  const blocks = blocksThatFit(files, failOn, page.bytesLeft - 1024, lang);
  for (const block of blocks.list) page.add(block);
  const left = files.length - blocks.list.length;
  if (left > 0) page.add(fillText(summaryTexts.moreDetails, { n: count(left, lang) })[lang]);
  else if (blocks.samples < samplesWanted[0]) page.add(summaryTexts.shortened[lang]);
}

function blocksThatFit(
  files: readonly FileOutcome[],
  failOn: FailOn,
  bytes: number,
  lang: Lang,
): { readonly list: readonly string[]; readonly samples: number } {
  let list: string[] = [];
  let samples: number = samplesWanted[0];
  for (samples of samplesWanted) {
    list = [];
    let left = bytes;
    for (const file of files) {
      const block = details(file, failOn, samples, lang);
      left -= Buffer.byteLength(block) + 2;
      if (left < 0) break;
      list.push(block);
    }
    if (list.length === files.length) break;
  }
  return { list, samples };
}

function details(outcome: FileOutcome, failOn: FailOn, samples: number, lang: Lang): string {
  const { errors, warnings } = tally(outcome, failOn);
  const summary = fillText(summaryTexts.detailsOf, {
    file: markdownCode(outcome.file.path),
    errors: counted(errors, 'errors', lang),
    warnings: counted(warnings, 'warnings', lang),
  })[lang];
  const { report } = outcome;
  const items = inOrder(report?.findings ?? [], failOn).map((finding) => item(finding, samples, lang));
  for (const { reason } of report?.tests_not_possible ?? []) {
    items.push(`- ${fillText(summaryTexts.notPossible, { reason: markdownText(reason) })[lang]}`);
  }
  const body = items.length === 0 ? summaryTexts.noFinding[lang] : items.join('\n');
  // GitHub reads Markdown within HTML from the first empty line on.
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function item(finding: Finding, samples: number, lang: Lang): string {
  const say = (text: Text, params: TextParams = {}) => fillText(text, params)[lang];
  const times = finding.count > 1 ? ` × ${count(finding.count, lang)}` : '';
  const marks = [markdownCode(finding.rule), ...judged(finding, lang)].join(lang === 'fr' ? ' ; ' : '; ');
  const lines = [`- **${markdownText(finding.title)}**${times} (${marks})`];
  const shown = finding.samples.slice(0, samples);
  for (const sample of shown) lines.push(`  - ${sampleText(sample, lang)}`);
  const more = finding.count - shown.length;
  if (shown.length > 0 && more > 0 && shown[0]?.line !== null) {
    lines.push(`  - ${say(findingWords.more, { n: count(more, lang) })}`);
  }
  lines.push(`  - ${say(findingWords.mend, { mend: markdownText(finding.mend) })}`);
  return lines.join('\n');
}

/** `loi : erreur`, `Loop : alerte (supposé)`: each judge that has something to say. */
function judged({ severity, assumed }: Finding, lang: Lang): string[] {
  return judges
    .filter((judge) => severity[judge] !== 'none')
    .map((judge) => {
      const params = { judge: shortJudges[judge][lang], severity: severityWords[severity[judge]][lang] };
      const said = fillText(findingWords.judged, params)[lang];
      return judge === 'loop' && assumed ? `${said} (${findingWords.assumed[lang]})` : said;
    });
}

function sampleText({ line, column, column_number, message }: Sample, lang: Lang): string {
  const say = (text: Text, params: TextParams) => fillText(text, params)[lang];
  const said = markdownText(message);
  if (line === null) return said;
  const place = [say(findingWords.line, { line: count(line, lang) })];
  if (column !== null && column_number !== null) {
    place.push(say(findingWords.column, { column: markdownText(column), number: column_number }));
  }
  return say(findingWords.said, { place: place.join(', '), message: said });
}

/** French counts nothing and one in the singular. */
function counted(n: number, what: keyof typeof countedWords, lang: Lang): string {
  const { one, many } = countedWords[what];
  return `${count(n, lang)} ${(n === 1 || (n === 0 && lang === 'fr') ? one : many)[lang]}`;
}
