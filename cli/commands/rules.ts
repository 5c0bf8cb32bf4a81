import { LoopFecError } from '../../core/error.ts';
import { catalogue, chapters } from '../../core/fec/rules/catalogue.ts';
import { fillText } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { nearest } from '../rules/nearest.ts';
import { catalogueJson, ruleJson } from '../rules/rule-json.ts';
import { catalogueText, ruleText } from '../rules/rule-text.ts';
import { rulesTexts } from '../rules/texts.ts';

export interface RulesCommandOptions {
  readonly format: 'text' | 'json';
}

/** `loop-fec rules [ID]` */
export async function rulesCommand(
  id: string | undefined,
  options: RulesCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { lang } = context;
  const isJson = options.format === 'json';
  if (id === undefined) {
    context.out(isJson ? `${JSON.stringify(catalogueJson(lang))}\n` : catalogueText(lang));
    return Exit.ok;
  }
  for (const chapter of chapters) {
    const rule = chapter.rules.find((candidate) => candidate.id === id);
    if (rule === undefined) continue;
    context.out(
      isJson ? `${JSON.stringify(ruleJson(rule, chapter, lang))}\n` : ruleText(rule, chapter, lang),
    );
    return Exit.ok;
  }
  throw unknownRule(id, context);
}

function unknownRule(id: string, context: CommandContext): LoopFecError {
  const ids = nearest(
    id,
    catalogue.map((rule) => rule.id),
  );
  const shown = printable(id.slice(0, 60));
  if (ids.length === 0) return new LoopFecError('unknown-rule', fillText(rulesTexts.unknown, { id: shown }));
  const near = ids.join(context.say(rulesTexts.or));
  return new LoopFecError('unknown-rule', fillText(rulesTexts.unknownNear, { id: shown, near }));
}
