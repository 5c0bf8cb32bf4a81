import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  deposit,
  follow,
  get,
  header,
  importFile,
  list,
  object,
  post,
  row,
  sale,
  withSandbox,
} from './caller.ts';

const saleBalance = [
  { compte: '41100000', libelle: 'Clients', debit: 1200, credit: 0, solde: 1200 },
  { compte: '44571000', libelle: 'TVA collectée', debit: 0, credit: 200, solde: -200 },
  { compte: '70710000', libelle: 'Ventes au détail', debit: 0, credit: 1000, solde: -1000 },
];

function file(...rows: string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

const pair = (debit: string, credit: string, more: Record<string, string> = {}) => [
  row({ CompteNum: '51200000', Debit: debit, ...more }),
  row({ CompteNum: '70700000', Credit: credit, ...more }),
];

describe('the work behind an import', () => {
  it('status 1, then 2, then 3', () =>
    withSandbox({ processingDelayMs: 1000 }, async (sandbox) => {
      const uri = await deposit(sandbox, sale, '349536599FEC20191231.txt');
      const { accountingImportRequestId: id } = object(
        await post(sandbox, { codeIbs: 'MANON002', URI: uri, URL: '' }),
      );
      const seen: unknown[] = [];
      while (seen.at(-1) !== 3) {
        const { status, ...others } = object(
          await get(sandbox, `/getImportStatus?accountingImportRequestId=${id}`),
        );
        assert.deepEqual(others, {});
        if (seen.at(-1) !== status) seen.push(status);
        assert.notEqual(status, 4);
        if (status !== 3) await new Promise((resolve) => setTimeout(resolve, 5));
      }
      assert.deepEqual(seen, [1, 2, 3]);
      assert.deepEqual(sandbox.trialBalance('MANON002'), saleBalance);
      assert.deepEqual(sandbox.imports('MANON002'), [
        {
          id,
          dossier: 'MANON002',
          siret: null,
          source: 'uri',
          fileName: '349536599FEC20191231.txt',
          sha256: createHash('sha256').update(sale).digest('hex'),
          bytes: Buffer.byteLength(sale),
          rows: 3,
          status: 3,
          message: null,
        },
      ]);
    }));

  it('the same file twice doubles the ledger', () =>
    withSandbox({}, async (sandbox) => {
      await importFile(sandbox, sale);
      assert.equal((await importFile(sandbox, sale)).status, 3);
      const doubled = saleBalance.map((line) => ({
        ...line,
        debit: line.debit * 2,
        credit: line.credit * 2,
        solde: line.solde * 2,
      }));
      assert.deepEqual(sandbox.trialBalance('MANON002'), doubled);
      assert.equal(sandbox.countImports('MANON002', createHash('sha256').update(sale).digest('hex')), 2);
      assert.equal(sandbox.countImports('DEMO001', createHash('sha256').update(sale).digest('hex')), 0);
    }));

  it('an unbalanced entry is named, and nothing of the file is written', () =>
    withSandbox({}, async (sandbox) => {
      const bad = file(
        ...pair('5,00', '5,00'),
        ...pair('1,00', '1,01', { JournalCode: 'AC', EcritureNum: '12', CompteNum: '60110000' }),
        ...pair('1,00', '3,00', { EcritureNum: '13' }),
      );
      const before = list(await get(sandbox, '/compte?codeDossier=MANON002'));
      const end = await importFile(sandbox, bad);
      assert.deepEqual(end, {
        status: 4,
        message: 'Pièce déséquilibrée : journal AC, pièce 12, écart de 0,01 (et 1 autre)',
      });
      assert.deepEqual(sandbox.trialBalance('MANON002'), []);
      assert.deepEqual(list(await get(sandbox, '/compte?codeDossier=MANON002')), before);
      assert.equal((await importFile(sandbox, sale)).status, 3);
      assert.deepEqual(sandbox.trialBalance('MANON002'), saleBalance);
    }));

  it('imports at the same time do not mix', () =>
    withSandbox({}, async (sandbox) => {
      const bad = file(...pair('1,00', '2,00'));
      const ends = await Promise.all(
        [sale, bad, sale, bad, sale].map((text) => importFile(sandbox, text, 'DEMO001')),
      );
      assert.deepEqual(
        ends.map(({ status }) => status),
        [3, 4, 3, 4, 3],
      );
      assert.equal(sandbox.trialBalance('DEMO001')[0]?.debit, 3600);
      assert.deepEqual(sandbox.trialBalance('MANON002'), []);
    }));
});

describe('the file', () => {
  const pipes = file(...pair('7,50', '7,50')).replaceAll('\t', '|');
  const sens = file(...pair('7,50', 'C'))
    .replace('Debit\tCredit', 'Montant\tSens')
    .replace('7,50\t0,00', '7,50\tD')
    .replace('0,00\tC', '7,50\tC');
  const accents = file(...pair('7,50', '7,50', { CompteNum: '60990000', CompteLib: 'Frais généraux €' }));
  const latin9 = Buffer.from(accents.replaceAll('€', '¤'), 'latin1');
  const accepted: { name: string; bytes: string | Uint8Array }[] = [
    { name: 'tabs, LF', bytes: file(...pair('7,50', '7,50')) },
    { name: 'pipes', bytes: pipes },
    {
      name: 'CR CR LF and blank lines',
      bytes: file('', ...pair('7,50', '7,50'), '').replaceAll('\n', '\r\r\n'),
    },
    {
      name: 'columns in another order',
      bytes: file(...pair('7,50', '7,50'))
        .split('\n')
        .map((line) => line.split('\t').reverse().join('\t'))
        .join('\n'),
    },
    { name: 'CR alone', bytes: file(...pair('7,50', '7,50')).replaceAll('\n', '\r') },
    { name: 'no last line end', bytes: file(...pair('7,50', '7,50')).trimEnd() },
    { name: 'byte order mark', bytes: `\uFEFF${file(...pair('7,50', '7,50'))}` },
    { name: 'Montant and Sens', bytes: sens },
    { name: 'Sens +1 and -1', bytes: sens.replace('7,50\tD', '7,50\t+1').replace('7,50\tC', '7,50\t-1') },
    {
      name: 'capitals and accents in the header',
      bytes: file(...pair('7,50', '7,50')).replace('Debit', 'DÉBIT'),
    },
    { name: 'padding', bytes: file(...pair('000000007,50 ', ' 0000000007,5')) },
    {
      name: 'signs',
      bytes: file(...pair('-7,50', '-7,50'), ...pair('15,00', '15,00-')).replace('15,00-', '15'),
    },
    {
      name: '22 columns',
      bytes: file(...pair('7,50', '7,50'))
        .replaceAll('\n', '\t\t\t\t\n')
        .replace('Idevise\t\t\t\t', 'Idevise\tDateRglt\tModeRglt\tNatOp\tIdClient'),
    },
    { name: 'a blank EcritureNum', bytes: file(...pair('7,50', '7,50', { EcritureNum: '' })) },
    { name: 'a 19th value', bytes: file(...pair('7,50', '7,50')).replace(/0201\t\t\n/g, '0201\t\t\tx\n') },
  ];
  for (const { name, bytes } of accepted) {
    it(`${name}: imported`, () =>
      withSandbox({}, async (sandbox) => {
        assert.deepEqual(await importFile(sandbox, bytes), { status: 3 });
        assert.equal(sandbox.trialBalance('MANON002')[0]?.solde, 750);
      }));
  }

  it('UTF-8 and ISO 8859-15 give the same labels', () =>
    withSandbox({}, async (sandbox) => {
      for (const [code, bytes] of [
        ['MANON002', accents],
        ['DEMO001', latin9],
      ] as const) {
        assert.deepEqual(await importFile(sandbox, bytes, code), { status: 3 });
        assert.equal(sandbox.trialBalance(code)[0]?.libelle, 'Frais généraux €');
      }
    }));

  const refused = [
    { name: 'XML', bytes: '<?xml version="1.0"?><comptabilite/>', message: /XML/ },
    { name: 'empty', bytes: '', message: /vide/ },
    { name: 'header only', bytes: file(), message: /aucune écriture/ },
    { name: 'semicolons', bytes: file(...pair('1', '1')).replaceAll('\t', ';'), message: /colonnes/ },
    {
      name: 'no CompteNum column',
      bytes: file(...pair('1', '1')).replace('CompteNum', 'Compte'),
      message: /CompteNum est absente/,
    },
    {
      name: 'no amounts',
      bytes: file(...pair('1', '1'))
        .replace('Credit', 'X')
        .replace('Debit', 'Y'),
      message: /Montant/,
    },
    { name: 'a short row', bytes: file('VE\tVentes\t1'), message: /Ligne 2/ },
    { name: 'an amount in words', bytes: file(...pair('un', 'un')), message: /Ligne 2 .*Debit/ },
    { name: 'a tenth of a cent', bytes: file(...pair('1,001', '1,001')), message: /Ligne 2/ },
    { name: 'a Sens in words', bytes: sens.replace('7,50\tC', '7,50\tcrédit'), message: /Ligne 3 .*Sens/ },
    { name: 'no account', bytes: file(...pair('1', '1', { CompteNum: '' })), message: /Ligne 2 : CompteNum/ },
  ];
  for (const { name, bytes, message } of refused) {
    it(`${name}: refused with a message`, () =>
      withSandbox({}, async (sandbox) => {
        const end = await importFile(sandbox, bytes);
        assert.equal(end.status, 4);
        assert.match(String(end.message), message);
        assert.deepEqual(sandbox.trialBalance('MANON002'), []);
      }));
  }

  it('more than 133 MB: refused with a message', () =>
    withSandbox({}, async (sandbox) => {
      const end = await importFile(sandbox, Buffer.alloc(133_000_001, sale));
      assert.deepEqual(end, { status: 4, message: 'Le fichier dépasse 133 Mo' });
    }));

  it('sums cents exactly where floating point does not', () =>
    withSandbox({}, async (sandbox) => {
      const rows = Array.from({ length: 300 }, (_, i) =>
        pair('0,10', '0,10', { EcritureNum: String(i) }),
      ).flat();
      await importFile(sandbox, file(...rows, ...pair('7036874417766,01', '7036874417766,01')));
      assert.equal(sandbox.trialBalance('MANON002')[0]?.debit, 703687441776601 + 3000);
    }));
});

describe('the data file', () => {
  it('keeps the ledger from one start to the next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loop-sandbox-test-'));
    try {
      const dataFile = join(folder, 'loop.db');
      await withSandbox({ dataFile }, async (sandbox) => {
        await importFile(sandbox, sale);
        await deposit(sandbox, sale).then((URI) => post(sandbox, { codeIbs: 'MANON002', URI }));
      });
      await withSandbox({ dataFile }, async (sandbox) => {
        assert.equal(sandbox.imports()[0]?.status, 3);
        const second = sandbox.imports()[1];
        assert.ok(second?.status === 3 || second?.status === 4);
        const id = String(second?.id);
        assert.equal((await follow(sandbox, id)).status, second?.status);
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('a work cut short by the stop is a failure after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loop-sandbox-test-'));
    try {
      const dataFile = join(folder, 'loop.db');
      await withSandbox({ dataFile, processingDelayMs: 60_000 }, async (sandbox) => {
        const URI = await deposit(sandbox, sale);
        await post(sandbox, { codeIbs: 'MANON002', URI });
        assert.equal(sandbox.imports()[0]?.status, 1);
      });
      await withSandbox({ dataFile }, async (sandbox) => {
        assert.equal(sandbox.imports()[0]?.status, 4);
        assert.deepEqual(sandbox.trialBalance('MANON002'), []);
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('files of the field', () => {
  const folder = '../shared/fec/samples';
  const samples = [
    'ekylibre_istea_123456789FEC20201231.txt',
    'kledg_123456789FEC20251231.txt',
    'lasocietenouvelle_sample_tab.txt',
    'neolegal_111111111FEC20221231.TXT',
  ];
  for (const name of samples) {
    const path = join(folder, name);
    it(name, { skip: !existsSync(path) }, () =>
      withSandbox({}, async (sandbox) => {
        const { status, message } = await importFile(sandbox, readFileSync(path));
        assert.ok(status === 3 || /^Pièce déséquilibrée/.test(String(message)), String(message));
        const sums = sandbox.trialBalance('MANON002').reduce((sum, line) => sum + line.solde, 0);
        assert.equal(sums, 0);
      }),
    );
  }
});
