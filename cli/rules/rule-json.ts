import { type Chapter, chapters } from '../../core/fec/rules/catalogue.ts';
import type { Rule } from '../../core/fec/rules/rule.ts';
import type { Lang } from '../../core/text.ts';
import { messagesOf } from './rule-parts.ts';
import { followsTool } from './severity-text.ts';

/** One rule for a machine, texts in one language. A severity is one word, or a default with those of some regimes. */
export function ruleJson(rule: Rule, chapter: Chapter, lang: Lang) {
  return {
    id: rule.id,
    chapter: chapter.id,
    level: rule.level,
    title: rule.title[lang],
    messages: messagesOf(rule, lang),
    why: rule.why[lang],
    source: rule.source,
    severity: { law: rule.law, official: rule.official, loop: rule.loop },
    /** The tool's own notes in a file decide, where there are any. */
    official_as_noted: followsTool(rule),
    assumed: rule.assumed === true,
    example: rule.example ?? null,
    mend: rule.mend[lang],
  };
}

export function catalogueJson(lang: Lang) {
  return {
    schema: 'loop-fec/rules/1',
    lang,
    chapters: chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title[lang],
      rules: chapter.rules.map((rule) => ruleJson(rule, chapter, lang)),
    })),
  };
}
