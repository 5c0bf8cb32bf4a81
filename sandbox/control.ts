import { type Answer, json, refusal } from './answer.ts';
import { type Call, callNames, readBody } from './call.ts';
import { checkFault, type Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';

interface Parts {
  readonly ledger: Ledger;
  readonly faults: Faults;
}

function state(
  { ledger, faults }: Parts,
  counts: { count(call: (typeof callNames)[number]): number },
): Answer {
  return json({
    requests: Object.fromEntries(callNames.map((call) => [call, counts.count(call)])),
    faults: faults.list(),
    imports: ledger.imports(),
    /** How often the same bytes were imported into the same client file. */
    importCounts: ledger.rows(
      'SELECT dossier, sha256, COUNT(*) count FROM import GROUP BY dossier, sha256 ORDER BY MIN(seq)',
    ),
    trialBalances: Object.fromEntries(ledger.dossierCodes().map((code) => [code, ledger.trialBalance(code)])),
  });
}

/** The controls under `/_sandbox/`, which Loop does not have. */
export async function control(
  { url, request }: Call,
  parts: Parts,
  counts: { count(call: (typeof callNames)[number]): number },
): Promise<Answer> {
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /_sandbox/state':
      return state(parts, counts);
    case 'DELETE /_sandbox/faults':
      parts.faults.clear();
      return json({ faults: [] });
    case 'POST /_sandbox/faults': {
      const body = await readBody(request, 64 * 1024);
      try {
        const value: unknown = JSON.parse(body?.toString('utf8') ?? '');
        for (const fault of (Array.isArray(value) ? value : [value]).map(checkFault)) parts.faults.set(fault);
      } catch (error) {
        return refusal(400, error instanceof Error ? error.message : 'invalid fault');
      }
      return json({ faults: parts.faults.list() });
    }
    default:
      return refusal(404, 'Resource not found');
  }
}
