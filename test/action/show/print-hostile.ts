/** Run in a process of its own: tells the runner about hostile names, as the Action does. */
import { annotations } from '../../../action/show/annotations.ts';
import { outcomeLine } from '../../../action/show/outcome-line.ts';
import { outputs } from '../../../action/show/outputs.ts';
import { summaryMarkdown } from '../../../action/show/summary.ts';
import { log, writeAnnotations, writeOutputs, writeSummary } from '../../../action/show/write.ts';
import { hostileTexts } from './hostile.ts';
import { finding, outcome, record, reportWith } from './outcomes.ts';

for (const text of hostileTexts) {
  const said = { part: null, line: 2, column: text, column_number: 1, value: text, message: text };
  const report = reportWith([{ ...finding(), title: text, mend: text, rule: text, samples: [said] }]);
  const outcomes = [
    outcome({
      path: text,
      kind: 'unknown',
      report,
      why: { fr: text, en: text },
      target: { dossier: text, siret: text },
      record: record({ fileName: text, dossier: text, importId: text, reason: text }),
    }),
  ];
  const shown = { lang: 'fr', failOn: 'loop' } as const;
  log(text);
  for (const each of outcomes) log(outcomeLine(each, 'fr'));
  writeAnnotations(annotations(outcomes, shown));
  writeOutputs(outputs(outcomes, 'fr'));
  const context = {
    mode: 'import',
    notes: [{ fr: text, en: text }],
    deleted: [text],
    nearMisses: null,
    plan: [{ dossier: text, siret: null, files: [text] }],
    months: new Map([[text, [{ month: '2024-01', debit: '1.00', credit: '1.00' }]]]),
  } as const;
  if (!(await writeSummary(summaryMarkdown(outcomes, { ...shown, values: 'masked', context }))))
    process.exit(3);
}
