import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { defaultDossiers } from '../../sandbox/dossiers.ts';
import { passesLuhn } from '../../sandbox/luhn.ts';
import {
  deposit,
  follow,
  get,
  importFile,
  keys,
  list,
  object,
  post,
  sale,
  send,
  withSandbox,
} from './caller.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The request of the vendor's own page, byte for byte. */
const vendorBody = `{  
  "codeIbs": "MANON002",  
  "URI": "",  
  "URL": "https://looptestcabinetrdd.blob.core.windows.net/api-import-ecritures-dev/005e3c2d-8352-49e5-82f3-8704a079b9f3/20200209_102954_Achat.tra?sv=2020-04-08&s10T08%3A08%3A10Z&se=2021-08-11T08%3A08%3A10Z&sr=b&sp=r&sig=135TJVvsIOaW1Hzcg%2BSU0Jwgby40vg72etGoC8tuooE%3D"  
}`;

describe('keys', () => {
  const cases = [
    { name: 'no subscription key', drop: ['Ocp-Apim-Subscription-Key'], set: {}, status: 401 },
    { name: 'wrong subscription key', drop: [], set: { 'Ocp-Apim-Subscription-Key': 'x' }, status: 401 },
    { name: 'no API key', drop: ['x-apikey'], set: {}, status: 401 },
    { name: 'wrong API key', drop: [], set: { 'x-apikey': 'a:b' }, status: 403 },
  ];
  for (const { name, drop, set, status } of cases) {
    it(`${name}: ${status}, nothing is imported`, () =>
      withSandbox({}, async (sandbox) => {
        const headers: Record<string, string> = { ...keys(sandbox), ...set };
        for (const header of drop) delete headers[header];
        const uri = await deposit(sandbox, sale);
        const answer = await send(`${sandbox.url}/importFEC`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ codeIbs: 'MANON002', URI: uri }),
        });
        assert.equal(answer.status, status);
        assert.equal(object(answer).statusCode, status);
        assert.equal(typeof object(answer).message, 'string');
        assert.match(String(answer.headers['request-id']), uuid);
        assert.match(String(answer.headers['x-request-id']), /^[0-9a-f]{32}$/);
        assert.deepEqual(sandbox.imports(), []);
      }));
  }
});

describe('POST /importFEC', () => {
  it('takes the request of the vendor’s page; its storage is out of reach', () =>
    withSandbox({}, async (sandbox) => {
      const answer = await post(sandbox, vendorBody);
      assert.equal(answer.status, 200);
      const id = String(object(answer).accountingImportRequestId);
      assert.deepEqual(Object.keys(object(answer)), ['accountingImportRequestId']);
      assert.match(id, uuid);
      assert.match(String(answer.headers['request-id']), uuid);
      const end = await follow(sandbox, id);
      assert.equal(end.status, 4);
      assert.match(String(end.message), /looptestcabinetrdd\.blob\.core\.windows\.net/);
      const [record] = sandbox.imports('MANON002');
      assert.equal(record?.fileName, '20200209_102954_Achat.tra');
      assert.equal(JSON.stringify(record).includes('sig='), false);
    }));

  it('compresses its answer for a caller that asks for it', () =>
    withSandbox({}, async (sandbox) => {
      const answer = await send(`${sandbox.url}/DossierComplet?codeDossier=MANON002`, {
        headers: { ...keys(sandbox), 'accept-encoding': 'gzip' },
      });
      assert.equal(answer.headers['content-encoding'], 'gzip');
      assert.match(gunzipSync(answer.bytes).toString('utf8'), /"siren":"349536599"/);
    }));

  const uri = '005e3c2d-8352-49e5-82f3-8704a079b9f3/349536599FEC20191231.txt';
  const refused = [
    { name: 'no codeIbs', body: { URI: uri }, message: /codeIbs/ },
    {
      name: 'codelbs, as the vendor’s table misspells it',
      body: { codelbs: 'MANON002', URI: uri },
      message: /codeIbs/,
    },
    { name: 'neither URI nor URL', body: { codeIbs: 'MANON002' }, message: /URI ou l'URL/ },
    { name: 'both empty', body: { codeIbs: 'MANON002', URI: '', URL: '' }, message: /URI ou l'URL/ },
    {
      name: 'both filled',
      body: { codeIbs: 'MANON002', URI: uri, URL: 'http://127.0.0.1/' },
      message: /Ambiguïté/,
    },
    {
      name: 'unknown dossier',
      body: { codeIbs: 'NOBODY', URI: uri },
      message: /NOBODY n'existe pas sur le domaine/,
    },
    {
      name: 'dossier not shared',
      body: { codeIbs: 'PRIVE003', URI: uri },
      message: /PRIVE003 n'existe pas sur le domaine/,
    },
    {
      name: 'SIRET of 13 digits',
      body: { codeIbs: 'MANON002', URI: uri, SIRET: '3495365990001' },
      message: /14 chiffres/,
    },
    {
      name: 'SIRET with a wrong check digit',
      body: { codeIbs: 'MANON002', URI: uri, SIRET: '34953659900014' },
      message: /Luhn/,
    },
    {
      name: 'SIRET of another dossier',
      body: { codeIbs: 'MANON002', URI: uri, SIRET: '73282932000017' },
      message: /73282932000017 n'est pas reconnu/,
    },
  ];
  for (const { name, body, message } of refused) {
    it(`${name}: an error inside a 200`, () =>
      withSandbox({}, async (sandbox) => {
        const answer = await post(sandbox, body);
        assert.equal(answer.status, 200);
        const { error, ...others } = object(answer);
        assert.deepEqual(others, {});
        assert.ok(typeof error === 'object' && error !== null && 'message' in error && 'instanceId' in error);
        assert.match(String(error.message), message);
        assert.match(String(error.instanceId), uuid);
        assert.deepEqual(sandbox.imports(), []);
      }));
  }

  it('takes a SIRET that the dossier has', () =>
    withSandbox({}, async (sandbox) => {
      const file = await deposit(sandbox, sale);
      const answer = object(await post(sandbox, { codeIbs: 'MANON002', URI: file, SIRET: '34953659900021' }));
      assert.equal((await follow(sandbox, String(answer.accountingImportRequestId))).status, 3);
      assert.equal(sandbox.imports()[0]?.siret, '34953659900021');
    }));

  const bad = ['', '{', 'null', '[]x', '{"codeIbs": 12}'];
  for (const body of bad) {
    it(`body ${JSON.stringify(body)}: 400`, () =>
      withSandbox({}, async (sandbox) => {
        assert.equal((await post(sandbox, body)).status, 400);
      }));
  }

  it('the path of the real service works as well', () =>
    withSandbox({}, async (sandbox) => {
      const path = '/loop-api-publiques/DossierComplet?codeDossier=MANON002';
      assert.equal((await get(sandbox, path)).status, 200);
      assert.equal(sandbox.requests[0]?.path, '/loop-api-publiques/DossierComplet');
    }));

  it('other methods and paths: 404', () =>
    withSandbox({}, async (sandbox) => {
      for (const path of ['/importFEC', '/nothing', '/', '/constructor', '/put']) {
        const answer = await get(sandbox, path);
        assert.deepEqual(object(answer), { statusCode: 404, message: 'Resource not found' });
      }
    }));
});

describe('reading calls', () => {
  it('DossierComplet', () =>
    withSandbox({}, async (sandbox) => {
      const answer = object(await get(sandbox, '/DossierComplet?codeDossier=MANON002'));
      assert.deepEqual(Object.keys(answer), ['objectId', 'revisionId', 'siren', 'formeJuridique']);
      assert.equal(answer.siren, '349536599');
    }));

  const calls = [
    'DossierComplet',
    'etablissementComplet',
    'compte',
    'tiersClient',
    'tiersFournisseur',
    'EcritureComptable',
  ];
  for (const call of calls) {
    it(`${call}: 404 for an unknown dossier and for one that is not shared`, () =>
      withSandbox({}, async (sandbox) => {
        for (const code of ['NOBODY', 'PRIVE003', '']) {
          const answer = await get(sandbox, `/${call}?codeDossier=${code}`);
          assert.equal(answer.status, 404);
          assert.equal(object(answer).message, `Le dossier ${code} n'existe pas sur le domaine`);
        }
      }));
  }

  it('etablissementComplet lists the SIRETs', () =>
    withSandbox({}, async (sandbox) => {
      const found = list(await get(sandbox, '/etablissementComplet?codeDossier=MANON002'));
      assert.deepEqual(
        found.map(({ siret, siege }) => [siret, siege]),
        [
          ['34953659900013', true],
          ['34953659900021', false],
        ],
      );
    }));

  it('compte pages with skip and take', () =>
    withSandbox({}, async (sandbox) => {
      const all = list(await get(sandbox, '/compte?codeDossier=DEMO001'));
      assert.equal(all.length, 8);
      assert.deepEqual(all[1], {
        numero: '40100000',
        libelle: 'Fournisseurs',
        collectif: true,
        lettrable: true,
      });
      assert.deepEqual(
        list(await get(sandbox, '/compte?codeDossier=DEMO001&skip=2&take=3')),
        all.slice(2, 5),
      );
      assert.deepEqual(list(await get(sandbox, '/compte?codeDossier=DEMO001&skip=8')), []);
      assert.equal((await get(sandbox, '/compte?codeDossier=DEMO001&take=x')).status, 400);
    }));

  it('an import creates the journal, the accounts and the third parties that are missing', () =>
    withSandbox({}, async (sandbox) => {
      assert.equal((await importFile(sandbox, sale)).status, 3);
      const accounts = list(await get(sandbox, '/compte?codeDossier=MANON002'));
      assert.deepEqual(
        accounts.find(({ numero }) => numero === '70710000'),
        { numero: '70710000', libelle: 'Ventes au détail', collectif: false, lettrable: false },
      );
      assert.equal(accounts.find(({ numero }) => numero === '44571000')?.libelle, 'TVA collectée');
      assert.deepEqual(list(await get(sandbox, '/tiersClient?codeDossier=MANON002')), [
        { code: 'CDUPONT', libelle: 'Dupont', compte: '41100000' },
      ]);
      assert.deepEqual(list(await get(sandbox, '/tiersFournisseur?codeDossier=MANON002')), []);
      const entries = list(await get(sandbox, '/EcritureComptable?codeDossier=MANON002&skip=1&take=1'));
      assert.deepEqual(entries, [
        {
          journal: 'VE',
          numero: '1',
          date: '20190131',
          compte: '70710000',
          tiers: '',
          piece: 'F1',
          libelle: 'Facture 1',
          lettrage: '',
          debit: '0.00',
          credit: '10.00',
        },
      ]);
    }));

  it('getImportStatus: 404 for an identifier that Loop never gave', () =>
    withSandbox({}, async (sandbox) => {
      for (const query of ['', '?accountingImportRequestId=', '?accountingImportRequestId=4dfa8727']) {
        assert.equal((await get(sandbox, `/getImportStatus${query}`)).status, 404);
      }
    }));
});

describe('records', () => {
  it('every call is counted and logged without its query', () =>
    withSandbox({}, async (sandbox) => {
      await importFile(sandbox, sale);
      assert.equal(sandbox.countRequests('importFEC'), 1);
      assert.equal(sandbox.countRequests('put'), 1);
      assert.deepEqual(
        sandbox.requests.slice(0, 3).map(({ call, method, carriesKeys }) => [call, method, carriesKeys]),
        [
          ['getFileUrlDeposit', 'GET', true],
          ['put', 'PUT', false],
          ['importFEC', 'POST', true],
        ],
      );
      assert.equal(JSON.stringify(sandbox.requests).includes('?'), false);
    }));

  it('the default dossiers have valid numbers', () => {
    for (const { siren, sirets } of defaultDossiers) {
      assert.ok(siren.length === 9 && passesLuhn(siren));
      for (const siret of sirets)
        assert.ok(siret.length === 14 && siret.startsWith(siren) && passesLuhn(siret));
    }
  });
});
