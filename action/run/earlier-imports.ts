import type { ImportRecord } from '../../core/import/journal.ts';
import { parseApiUrl } from '../../core/loop/access.ts';
import type { RepositoryFile, Target } from '../repository-file.ts';

/** Loop has it, or may have it: these bytes do not leave again. */
const left = new Set(['sending', 'accepted', 'succeeded', 'failed', 'unknown']);

function identity(sha256: string, { dossier, siret }: Target): string {
  return JSON.stringify([sha256, dossier, siret]);
}

/** What the journal holds at the start of a run, by bytes and client file: whatever API key sent it. */
export class EarlierImports {
  private readonly byIdentity = new Map<string, ImportRecord>();
  private readonly bySize = new Set<string>();

  /** @param apiUrl imports into another Loop do not count */
  constructor(records: readonly ImportRecord[], apiUrl: string) {
    const api = parseApiUrl(apiUrl);
    const latestLast = records.toSorted((a, b) => a.updatedAt - b.updatedAt);
    for (const record of latestLast) if (record.apiUrl === api && left.has(record.state)) this.put(record);
  }

  put(record: ImportRecord): void {
    this.byIdentity.set(identity(record.sha256, record), record);
    this.bySize.add(`${record.dossier} ${record.size}`);
  }

  /** Whether the file may be one of them: only then is it worth hashing. */
  mayHave({ size }: RepositoryFile, { dossier }: Target): boolean {
    return this.bySize.has(`${dossier} ${size}`);
  }

  find(sha256: string, target: Target): ImportRecord | null {
    return this.byIdentity.get(identity(sha256, target)) ?? null;
  }

  all(): ImportRecord[] {
    return [...this.byIdentity.values()];
  }
}
