import { isLoopFecError } from '../../core/error.ts';
import type { Text } from '../../core/text.ts';
import { type Inputs, parseInputs, readRawInputs } from '../inputs.ts';
import { type Cancelling, listenForCancel } from './cancelling.ts';
import { publish, type Told } from './publish.ts';
import { forTheAction } from './refusal-text.ts';
import { runWorkflow } from './run-workflow.ts';
import { maskKeys } from './secrets.ts';
import { unexpected } from './unexpected.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Runs the Action as the runner started it. Never rejects. @returns the exit code */
export async function runAction(env: Env): Promise<number> {
  const raw = readRawInputs();
  maskKeys({ apiKey: raw['api-key'], subscriptionKey: raw['subscription-key'], token: raw.token });
  let inputs: Inputs | null = null;
  const cancelling: Cancelling = listenForCancel();
  try {
    inputs = parseInputs(raw);
    return await runWorkflow(inputs, env, cancelling);
  } catch (error) {
    const lang = raw.lang.trim() === 'en' ? 'en' : 'fr';
    // No files: where they would go may be what is wrong.
    const files = { 'sarif-file': null, 'report-file': null };
    const shown = { lang, values: 'masked', 'fail-on': 'loop', ...files } as const;
    return publish(toldOf(textOf(error), inputs), { inputs: shown, event: null, env });
  } finally {
    cancelling.stop();
  }
}

function textOf(error: unknown): Text {
  return forTheAction((isLoopFecError(error) ? error : unexpected(error)).texts);
}

function toldOf(text: Text, inputs: Inputs | null): Told {
  return {
    outcomes: [],
    notes: [{ level: 'error', text }],
    context: { mode: inputs?.mode ?? 'validate', deleted: [], nearMisses: null, plan: null, months: null },
    matrix: null,
    sarif: null,
    failed: true,
  };
}
