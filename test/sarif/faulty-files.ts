import { concat, credit, debit, encode, entry, file, names } from '../fec/fixtures/fec.ts';

/** Files with a fault of each level: of the file, its header, a field, a row, an entry, the ledger. */
export const faultyFiles: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['nothing', new Uint8Array(0)],
  ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
  ['XML', encode('<?xml version="1.0"?>')],
  ['UTF-16', file(entry('1'), { encoding: 'utf-16le', bom: true })],
  ['semicolons', file(entry('1'), { separator: ';' })],
  ['no header', file(entry('1'), { header: null })],
  [
    'columns missing, one named twice',
    file(entry('1'), { columns: [...names().slice(0, 14), 'Debit', 'x'] }),
  ],
  ['Montant and Sens', file([debit('1,00', { Sens: 'Z' })], { columns: names('BIC', 'montant-sens') })],
  [
    'fields of all kinds',
    file([
      debit('1.5', { EcritureDate: '20240231', CompteNum: 'A07', EcritureLib: '"x"', ValidDate: '' }),
      credit('1 000,00', { PieceRef: '', CompAuxLib: 'Dupont', EcritureLet: 'A', Idevise: 'EUR' }),
      debit('x', { JournalLib: 'Ventes', CompteLib: '\u0007', PieceDate: '2024-01-04' }),
    ]),
  ],
  ['rows of all kinds', concat(file(entry('1')), encode('a\tb\r\n\r\n\x1a'))],
  ['unbalanced, out of order', file([...entry('9'), debit('3,00', { EcritureNum: '2' }), ...entry('5')])],
];
