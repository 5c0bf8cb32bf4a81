import { officialSeverity } from '../../core/fec/official-severity.ts';
import type { Judge, Regime, Severity } from '../../core/fec/report.ts';
import type { Rule } from '../../core/fec/rules/rule.ts';
import { fillText, type Lang, type Text } from '../../core/text.ts';
import { severityWords } from '../validate/texts.ts';
import { rulesTexts } from './texts.ts';

/** True when the official severity of this rule is what the tool itself notes: with no notes at all, it is nothing. */
export function followsTool(rule: Rule): boolean {
  return officialSeverity(rule.id, 'error', []) === 'none';
}

/** A judge's severity in one word, marked `~` where the regime matters, `*` and `?` as the legend says. */
export function severityMark(rule: Rule, judge: Judge, lang: Lang): string {
  const data = rule[judge];
  const severity = typeof data === 'string' ? data : data.default;
  const regime = typeof data === 'string' ? '' : '~';
  const star = judge === 'official' && followsTool(rule) ? '*' : '';
  const assumed = judge === 'loop' && rule.assumed === true ? '?' : '';
  return `${severityWords[severity][lang]}${regime}${star}${assumed}`;
}

/** A judge's severity in words: how it depends on the regime, and whether it is assumed. */
export function severityText(rule: Rule, judge: Judge, lang: Lang): string {
  const data = rule[judge];
  const word = (severity: Severity): Text =>
    severity === 'none' ? rulesTexts.nothing : severityWords[severity];
  if (typeof data === 'string') return qualified(rule, judge, word(data), lang);
  const regimesOf = new Map<Severity, Regime[]>();
  for (const regime of ['BIC', 'COM', 'BAT', 'BNCT'] as const) {
    const severity = data.regimes?.[regime];
    if (severity !== undefined) regimesOf.set(severity, [...(regimesOf.get(severity) ?? []), regime]);
  }
  const exceptions = [...regimesOf].map(
    ([severity, regimes]) =>
      fillText(rulesTexts.exception, { severity: word(severity)[lang], regimes: regimes.join(', ') })[lang],
  );
  const separator = lang === 'fr' ? ' ; ' : '; ';
  return [qualified(rule, judge, word(data.default), lang), ...exceptions].join(separator);
}

function qualified(rule: Rule, judge: Judge, word: Text, lang: Lang): string {
  const severity = word[lang];
  if (judge === 'official' && followsTool(rule)) return fillText(rulesTexts.asNoted, { severity })[lang];
  if (judge === 'loop' && rule.assumed === true) return fillText(rulesTexts.assumed, { severity })[lang];
  return severity;
}
