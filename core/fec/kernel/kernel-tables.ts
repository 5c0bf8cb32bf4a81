import { accountKind } from '../account-kind.ts';
import { LabelTable } from '../label-table.ts';
import type { LedgerTables } from '../ledger-tables.ts';
import { KernelDays } from './kernel-days.ts';
import { KernelEntries, KernelEntryFacts } from './kernel-entries.ts';
import { KernelKeys, KernelPairs } from './kernel-keys.ts';
import { KernelLetterings } from './kernel-letterings.ts';
import { KernelSearch } from './kernel-search.ts';
import {
  kindOpening,
  kindRoots,
  tableAccountCodes,
  tableAccounts,
  tableJournals,
  tableThirdParties,
  tableThirdPartyCodes,
} from './layout.ts';
import type { KernelMemory } from './memory.ts';

/** Tables that the kernel fills beside the rules. */
export function tablesInKernel(memory: KernelMemory): LedgerTables {
  const journalPairs = new KernelPairs(memory, tableJournals);
  const accountPairs = new KernelPairs(memory, tableAccounts);
  const thirdPairs = new KernelPairs(memory, tableThirdParties);
  const accounts = new LabelTable(accountPairs, new KernelKeys(memory, tableAccountCodes));
  const thirdParties = new LabelTable(thirdPairs, new KernelKeys(memory, tableThirdPartyCodes));
  tellKinds(memory);
  const entries = new KernelEntries(memory);
  const facts = new KernelEntryFacts(memory);
  return {
    entries,
    facts,
    journals: new LabelTable(journalPairs),
    accounts,
    thirdParties,
    letterings: new KernelLetterings(memory),
    days: new KernelDays(memory),
    search: new KernelSearch(memory, entries, facts),
    learnJournal: (pair, code, isOpening) => journalPairs.learn(pair, code, 0, isOpening ? kindOpening : 0),
    learnCode: (table, code, bytes, start, end) => {
      const isAccount = table === accounts;
      const kind = isAccount ? accountKind(bytes, start, end) : 0;
      (isAccount ? accountPairs : thirdPairs).learn(table.pair, code, table.hash(code), kind);
    },
    catchUp: () => {
      accountPairs.teach(accounts);
      thirdPairs.teach(thirdParties);
    },
  };
}

/** What accounts of digits are, by the first two. */
function tellKinds({ kernel, u32 }: KernelMemory): void {
  const kinds = (kernel.KINDS.value as number) >>> 2;
  const code = new Uint8Array(3).fill(0x30);
  for (let root = 0; root < kindRoots; root++) {
    code[0] = 0x30 + Math.trunc(root / 10);
    code[1] = 0x30 + (root % 10);
    u32[kinds + root] = accountKind(code, 0, code.length);
  }
}
