// Accounts and third parties that are new, learned without a word from the ledger: it catches up later.
import {
  kindRoots,
  pairCode,
  pairKind,
  pairLine,
  pairPrint,
  tableAccountCodes,
  tableAccounts,
  tableThirdParties,
  tableThirdPartyCodes,
} from '../../core/fec/kernel/layout';
import { codePrint } from './hash';
import { add, intern } from './keys';
import { codeLength, labelLength, pairStart } from './pairs';

/** By their first two digits: what accounts of digits only are. The ledger fills it in. */
export const KINDS: usize = memory.data(kindRoots * 4, 8);

/** Address of the account that was laid, a new one of at least three bytes that begins with digits; 0 when the ledger must say what it is. */
export function learnAccount(hash: u32, line: u32): usize {
  for (let i: u32 = 3; i < codeLength; i++) if (<u32>load<u8>(pairStart + i) - 0x30 > 9) return 0;
  const root = (<u32>load<u8>(pairStart) - 0x30) * 10 + (<u32>load<u8>(pairStart, 1) - 0x30);
  return learn(tableAccounts, tableAccountCodes, hash, load<u32>(KINDS + <usize>(root << 2)), line);
}

/** Address of the third party that was laid, a new one. */
export function learnThirdParty(hash: u32, line: u32): usize {
  return learn(tableThirdParties, tableThirdPartyCodes, hash, 0, line);
}

function learn(pairs: i32, codes: i32, hash: u32, kind: u32, line: u32): usize {
  const code = intern(codes, <u32>pairStart, codeLength, 0);
  const pair = add(pairs, hash, pairStart, codeLength, labelLength);
  store<u32>(pair, code, pairCode);
  store<u32>(pair, codePrint(pairStart, codeLength), pairPrint);
  store<u32>(pair, kind, pairKind);
  store<u32>(pair, line, pairLine);
  return pair;
}
