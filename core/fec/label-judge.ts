import { Deferred } from './deferred.ts';
import { decodeField } from './encoding.ts';
import type { Findings } from './findings.ts';
import type { Header } from './header.ts';
import { slotOwnLabels, slotPlaceholderFull } from './kernel/slots.ts';
import type { JudgedRow } from './row-judge.ts';
import type { RowState } from './row-state.ts';
import { encodingMojibake, fieldLabelTooGeneric, pieceRefPlaceholder } from './rules/filler-rules.ts';
import { centralisationSuspected, openingOnResultAccounts } from './rules/year-rules.ts';

/** UTF-8 read as an 8-bit encoding and written as UTF-8 once more: « Ã© » for é. */
const mojibake =
  /[\u00c2\u00c3][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/;

/** A non-breaking space in an 8-bit encoding: the field is empty, another rule says so. */
const nbsp = 0xa0;

const centralis = [0x63, 0x65, 0x6e, 0x74, 0x72, 0x61, 0x6c, 0x69, 0x73];

/** The rules about labels and references: what people type. */
export class LabelJudge {
  /** Said at the end, once for the file. */
  readonly placeholders = new Deferred();
  readonly signs = new Deferred();
  readonly centralised = new Deferred();

  readonly #findings: Findings;
  readonly #state: RowState;
  readonly #accountAt: number;
  readonly #accountLibAt: number;
  readonly #pieceAt: number;
  readonly #libAt: number;
  readonly #labelColumns: readonly number[];

  constructor(header: Header, findings: Findings, state: RowState) {
    this.#findings = findings;
    this.#state = state;
    this.#accountAt = header.position('CompteNum');
    this.#accountLibAt = header.position('CompteLib');
    this.#pieceAt = header.position('PieceRef');
    this.#libAt = header.position('EcritureLib');
    const labels = ['JournalLib', 'CompteLib', 'CompAuxLib', 'EcritureLib'] as const;
    this.#labelColumns = labels.map((name) => header.position(name)).filter((at) => at >= 0);
  }

  /** @param doubled the row may hold text encoded twice */
  judge(row: JudgedRow, opening: boolean, doubled: boolean): void {
    const { bytes, starts, ends } = row;
    this.#judgePiece(row, opening);
    this.#judgeLabel(row);
    if (opening && this.#accountAt >= 0) {
      const first = bytes[starts[this.#accountAt]!];
      if ((first === 0x36 || first === 0x37) && ends[this.#accountAt]! > starts[this.#accountAt]!) {
        this.#findings.addField(openingOnResultAccounts, row, this.#accountAt);
      }
    }
    if (doubled) for (const at of this.#labelColumns) this.#judgeText(row, at);
  }

  #judgePiece({ bytes, starts, ends, line }: JudgedRow, opening: boolean): void {
    const at = this.#pieceAt;
    if (opening || at < 0 || ends[at]! - starts[at]! !== 1) return;
    const byte = bytes[starts[at]!]!;
    const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
    const isSign = !isLetter && (byte < 0x30 || byte > 0x39) && byte !== nbsp;
    const isPlaceholder = isSign || byte === 0x30 || byte === 0x78 || byte === 0x58;
    if (!isPlaceholder) return;
    this.placeholders.add(line, bytes, starts[at]!, ends[at]!);
    if (this.placeholders.isFull) this.#state.slots[slotPlaceholderFull] = 1;
  }

  #judgeLabel({ bytes, starts, ends, line }: JudgedRow): void {
    const at = this.#libAt;
    if (at < 0) return;
    const start = starts[at]!;
    const length = ends[at]! - start;
    if (length === 1) {
      const byte = bytes[start]!;
      const isSign = byte < 0x30 || (byte > 0x39 && byte < 0x41);
      if (isSign) this.signs.add(line, bytes, start, ends[at]!);
    }
    if (
      length >= centralis.length &&
      (bytes[start]! | 0x20) === centralis[0] &&
      centralis.every((letter, i) => (bytes[start + i]! | 0x20) === letter)
    ) {
      this.centralised.add(line, bytes, start, ends[at]!);
    }
    const { slots } = this.#state;
    if (slots[slotOwnLabels] === 0 && !this.#isAccountLabel(bytes, starts, ends, start, length)) {
      slots[slotOwnLabels] = 1;
    }
  }

  /** Every EcritureLib is the CompteLib of its row. */
  get #alwaysAccountLabel(): boolean {
    return this.#state.slots[slotOwnLabels] === 0;
  }

  #isAccountLabel(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    start: number,
    length: number,
  ): boolean {
    const at = this.#accountLibAt;
    if (at < 0 || ends[at]! - starts[at]! !== length) return false;
    for (let i = 0; i < length; i++) if (bytes[start + i] !== bytes[starts[at]! + i]) return false;
    return true;
  }

  #judgeText(row: JudgedRow, at: number): void {
    const { bytes, starts, ends } = row;
    const field = bytes.subarray(starts[at]!, ends[at]!);
    if (!field.includes(0xc3)) return;
    if (mojibake.test(decodeField(field, 'utf-8'))) this.#findings.addField(encodingMojibake, row, at);
  }

  /** The findings that wait for the end. @param rows rows that could be read */
  flush(rows: number): void {
    const many = { rows: String(rows) };
    this.placeholders.summarise(pieceRefPlaceholder, this.#pieceAt, this.#findings);
    this.signs.summarise(fieldLabelTooGeneric, this.#libAt, this.#findings, { form: 'sign' });
    this.centralised.summarise(centralisationSuspected, this.#libAt, this.#findings);
    if (rows > 1 && this.#accountLibAt >= 0 && this.#libAt >= 0 && this.#alwaysAccountLabel) {
      this.#findings.add(fieldLabelTooGeneric, 0, this.#libAt, null, 0, 0, { ...many, form: 'account' });
    }
  }
}
