import { accountKind } from '../account-kind.ts';
import { LabelTable } from '../label-table.ts';
import type { LedgerTables } from '../ledger-tables.ts';
import { KernelDays } from './kernel-days.ts';
import { KernelEntries, KernelEntryFacts } from './kernel-entries.ts';
import { KernelPairs } from './kernel-keys.ts';
import { KernelLetterings } from './kernel-letterings.ts';
import {
  kindOpening,
  pairCode,
  pairKind,
  pairPrint,
  tableAccounts,
  tableJournals,
  tableThirdParties,
} from './layout.ts';
import type { KernelMemory } from './memory.ts';

/** Tables that the kernel fills beside the rules. */
export function tablesInKernel(memory: KernelMemory): LedgerTables {
  const journalPairs = new KernelPairs(memory, tableJournals);
  const accountPairs = new KernelPairs(memory, tableAccounts);
  const thirdPairs = new KernelPairs(memory, tableThirdParties);
  const accounts = new LabelTable(accountPairs);
  const learn = (address: number, code: number, print: number, kind: number): void => {
    memory.u32[(address + pairCode) >>> 2] = code;
    memory.i32[(address + pairPrint) >>> 2] = print;
    memory.u32[(address + pairKind) >>> 2] = kind;
  };
  return {
    entries: new KernelEntries(memory),
    facts: new KernelEntryFacts(memory),
    journals: new LabelTable(journalPairs),
    accounts,
    thirdParties: new LabelTable(thirdPairs),
    letterings: new KernelLetterings(memory),
    days: new KernelDays(memory),
    learnJournal: (pair, code, isOpening) =>
      learn(journalPairs.address(pair), code, 0, isOpening ? kindOpening : 0),
    learnCode: (table, code, bytes, start, end) => {
      const isAccount = table === accounts;
      const address = (isAccount ? accountPairs : thirdPairs).address(table.pair);
      learn(address, code, table.hash(code), isAccount ? accountKind(bytes, start, end) : 0);
    },
  };
}
