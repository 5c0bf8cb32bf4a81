import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fec, kindsOf, withPractice } from './practice.ts';

const name = '732829320FEC20241231.txt';
const none = { token: '', 'api-key': '', 'subscription-key': '', dossier: '' };

describe('a pull request', () => {
  test('from a fork, without any secret: annotations and summary, nothing is sent', async () => {
    await withPractice(async (practice) => {
      await practice.push({ write: { 'README.md': 'FEC' } });
      const opened = await practice.repository.pullRequest(
        { write: { [name]: fec([1, 2], 'Facture', '1,00') } },
        { fork: true },
      );
      const run = await practice.pullRequest(opened);
      assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'validated' }], run.stdout + run.stderr);
      const errors = run.commands.filter((command) => command.name === 'error');
      assert.ok(errors.some(({ properties }) => properties.file === name && properties.line !== undefined));
      assert.match(run.summary, /732829320FEC20241231/);
      assert.equal(practice.sandbox.requests.length, 0);
      assert.equal(practice.github.asked.length, 0);
    });
  });

  test('is only checked, whatever the workflow asks for', async () => {
    await withPractice(async (practice) => {
      await practice.push({ write: { 'README.md': 'FEC' } });
      const opened = await practice.repository.pullRequest({ write: { [name]: fec(1) } });
      const inputs = {
        'api-url': practice.sandbox.url,
        dossier: 'DEMO001',
        mode: 'import',
        refs: 'refs/pull/1/merge',
      };
      const run = await practice.pullRequest(opened, { inputs });
      assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'validated' }]);
      assert.match(run.summary, /nothing is imported/);
      assert.equal(practice.sandbox.requests.length, 0);
    });
  });

  test('tells of a file that no client file is for, before it is merged', async () => {
    await withPractice(async (practice) => {
      const mapping = JSON.stringify({ clients: [{ siren: '349536599', dossier: 'MANON002' }] });
      await practice.push({ write: { 'loop-fec.json': mapping } });
      const opened = await practice.repository.pullRequest({ write: { [name]: fec(1) } });
      for (const mode of ['validate', 'import']) {
        const run = await practice.pullRequest(opened, { inputs: { mode } });
        assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'refused' }], run.stdout);
        const [error] = run.commands.filter((command) => command.name === 'error');
        assert.equal(error?.properties.file, name);
        assert.match(error?.message ?? '', /loop-fec\.json/);
      }
    });
  });

  for (const event of ['pull_request_target', 'workflow_run', 'issue_comment']) {
    test(`${event} is refused, with why`, async () => {
      await withPractice(async (practice) => {
        await practice.push({ write: { 'README.md': 'FEC' } });
        const opened = await practice.repository.pullRequest({ write: { [name]: fec(1) } });
        const run = await practice.pullRequest(opened, { eventName: event });
        assert.deepEqual([run.code, kindsOf(run)], [1, {}]);
        assert.match(run.stdout, new RegExp(`::error title=loop-fec::Event "${event}" refused`));
      });
    });
  }
});

describe('an event that contradicts itself', () => {
  test('is not believed, and nothing is sent', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      const opened = await practice.repository.pullRequest(
        { write: { '732829320FEC20231231.txt': fec(2).replaceAll('2024', '2023') } },
        { fork: true },
      );
      const { before: _, ...noBefore } = push;
      const cut = await practice.runEvent('push', noBefore, push.after, push.ref);
      assert.deepEqual([cut.code, kindsOf(cut)], [1, {}], cut.stdout);
      assert.match(cut.stdout, /cannot be read \(before\)/);
      assert.equal(practice.sandbox.requests.length, 0);
      const lying = { ...push, pull_request: opened.event.pull_request };
      const run = await practice.runEvent('push', lying, push.after, push.ref);
      assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'imported' }], run.stdout);
    });
  });

  test('private when it was pushed, public now: nothing is imported', async () => {
    await withPractice(
      async (practice) => {
        const push = await practice.push({ write: { [name]: fec(1) } });
        const repository = { ...push.repository, private: true, visibility: 'private' };
        for (const mode of ['import', 'plan']) {
          const run = await practice.run({ ...push, repository }, { inputs: { mode } });
          assert.deepEqual([run.code, kindsOf(run)], [1, {}]);
          assert.match(run.stdout, /this repository is public/);
        }
        practice.github.fault({ on: 'read-repository', does: 'not-found', times: 1 });
        const silent = await practice.run({ ...push, repository });
        assert.equal(silent.code, 1);
        assert.match(
          silent.stdout,
          /did not say whether this repository is private\. Run the workflow again/,
        );
        assert.equal(practice.sandbox.requests.length, 0);
      },
      { private: false },
    );
  });
});

describe('what does not import', () => {
  test('another branch than those of "refs"', async () => {
    await withPractice(async (practice) => {
      await practice.push({ write: { 'README.md': 'FEC' } });
      const ref = 'refs/heads/client-7';
      const push = await practice.repository.push({ write: { [name]: fec(1) } }, { ref });
      const run = await practice.run(push);
      assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'validated' }], run.stdout);
      assert.equal(practice.sandbox.requests.length, 0);
      const allowed = await practice.run(push, { inputs: { refs: 'main\nclient-7' } });
      assert.deepEqual(kindsOf(allowed), { [name]: 'imported' });
      const gone = await practice.repository.deleteRef(ref);
      const deleted = await practice.run({ ...gone, after: push.after, deleted: true });
      assert.deepEqual([deleted.code, kindsOf(deleted)], [0, {}]);
    });
  });

  test('a public repository', async () => {
    await withPractice(
      async (practice) => {
        const push = await practice.push({ write: { [name]: fec(1) } });
        const run = await practice.run(push);
        assert.deepEqual([run.code, kindsOf(run)], [1, {}]);
        assert.match(run.stdout, /this repository is public/);
        const silent = await practice.dispatch({ 'first-run': 'true' }, { eventName: 'schedule' });
        assert.equal(silent.code, 1);
        assert.match(silent.stdout, /this repository is public/);
        const checked = await practice.run(push, { inputs: { ...none, mode: 'validate' } });
        assert.deepEqual([checked.code, kindsOf(checked)], [0, { [name]: 'validated' }]);
        assert.equal(practice.sandbox.requests.length, 0);
      },
      { private: false },
    );
  });

  test('a workflow without keys or token says which', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      const noKey = await practice.run(push, { inputs: { 'api-key': '' } });
      assert.equal(noKey.code, 1);
      assert.match(noKey.stdout, /"api-key" and "subscription-key"/);
      const noToken = await practice.run(push, { inputs: { token: '' } });
      assert.equal(noToken.code, 1);
      assert.match(noToken.stdout, /without "token"/);
      const validate = await practice.run(push, { inputs: { ...none, mode: 'validate' } });
      assert.deepEqual([validate.code, kindsOf(validate)], [0, { [name]: 'validated' }]);
    });
  });

  test('wrong inputs are told, all of them, without the secrets', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      const inputs = { mode: 'go', 'wait-minutes': '999', 'first-run': 'yes', siret: '123', lang: 'de' };
      const run = await practice.run(push, { inputs });
      assert.equal(run.code, 1);
      for (const input of Object.keys(inputs)) assert.ok(run.stdout.includes(`« ${input} »`), input);
      const secret = await practice.run(push, { inputs: { 'api-key': 's3cret-without-colon' } });
      assert.equal(secret.code, 1);
    });
  });
});

describe('a sweep', () => {
  test('an empty journal lists, and a person starts the first run by hand', async () => {
    await withPractice(async (practice) => {
      const other = '732829320FEC20231231.txt';
      const files = { [name]: fec(1), [other]: fec(2).replaceAll('2024', '2023') };
      await practice.push({ write: files });
      for (const eventName of ['workflow_dispatch', 'schedule']) {
        const inputs = eventName === 'schedule' ? { 'first-run': 'true' } : {};
        const run = await practice.dispatch(inputs, { eventName });
        assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'listed', [other]: 'listed' }], run.stdout);
        assert.match(run.summary, /first-run: true/);
      }
      assert.equal(practice.sandbox.countRequests('importFEC'), 0);
      const first = await practice.dispatch({ 'first-run': 'true' });
      assert.deepEqual(kindsOf(first), { [name]: 'imported', [other]: 'imported' }, first.stdout);
      practice.github.lists.lag = { writes: 50 };
      const sweep = await practice.dispatch({}, { eventName: 'schedule' });
      assert.deepEqual([sweep.code, kindsOf(sweep)], [0, { [name]: 'skipped', [other]: 'skipped' }]);
      assert.equal(practice.sandbox.countRequests('importFEC'), 2);
    });
  });

  test('takes up what was still running', async () => {
    await withPractice(async (practice) => {
      const push = await practice.push({ write: { [name]: fec(1) } });
      practice.sandbox.setFault('getImportStatus', { kind: 'status-stuck' });
      const run = await practice.run(push, { inputs: { 'wait-minutes': '0' } });
      assert.deepEqual([run.code, kindsOf(run)], [0, { [name]: 'running' }], run.stdout);
      practice.sandbox.clearFaults();
      const sweep = await practice.dispatch({}, { eventName: 'schedule' });
      assert.deepEqual([sweep.code, kindsOf(sweep)], [0, { [name]: 'skipped' }]);
      assert.match(await practice.story(), /^Succeeded/m);
    });
  });

  test('a Loop that does not answer is not asked for one import after the other', async () => {
    await withPractice(async (practice) => {
      const years = ['2021', '2022', '2023'];
      const write = Object.fromEntries(
        years.map((year) => [`732829320FEC${year}1231.txt`, fec(1).replaceAll('2024', year)]),
      );
      const push = await practice.push({ write });
      practice.sandbox.setFault('getImportStatus', { kind: 'status-stuck' });
      await practice.run(push, { inputs: { 'wait-minutes': '0' } });
      practice.sandbox.clearFaults();
      practice.sandbox.setFault('getImportStatus', { kind: 'status', status: 503 });
      const before = practice.sandbox.countRequests('getImportStatus');
      const run = await practice.run(push, { inputs: { 'wait-minutes': '0' } });
      assert.deepEqual(Object.values(kindsOf(run)), ['running', 'running', 'running'], run.stdout);
      // One question, with its repetitions.
      assert.ok(practice.sandbox.countRequests('getImportStatus') - before <= 4);
    });
  });

  test('a failed import does not stand in the way of the mended file', async () => {
    await withPractice(async (practice) => {
      practice.sandbox.setFault('importFEC', { kind: 'import-fails', times: 1 });
      const push = await practice.push({ write: { [name]: fec([1, 2]) } });
      const run = await practice.run(push);
      assert.deepEqual([run.code, kindsOf(run)], [1, { [name]: 'failed' }], run.stdout);
      const again = await practice.run(push);
      assert.deepEqual([again.code, kindsOf(again)], [1, { [name]: 'failed' }], again.stdout);
      assert.equal(practice.sandbox.countRequests('importFEC'), 1);
      const mended = await practice.run(await practice.push({ write: { [name]: fec([1, 2, 3]) } }));
      assert.deepEqual([mended.code, kindsOf(mended)], [0, { [name]: 'imported' }], mended.stdout);
    });
  });
});
