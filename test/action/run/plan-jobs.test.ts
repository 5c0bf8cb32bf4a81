import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mostJobs, type Planned, planJobs } from '../../../action/run/plan.ts';

function planned(dossiers: number, filesEach: number, pathLength = 30): Planned[] {
  return Array.from({ length: dossiers * filesEach }, (_, i) => ({
    file: {
      path: `${i}`.padStart(pathLength, 'x'),
      blob: '0'.repeat(40),
      size: 1000 + i,
      change: 'present' as const,
    },
    target: { dossier: `C${i % dossiers}`, siret: null },
  }));
}

describe('the jobs of a plan', () => {
  for (const [dossiers, files] of [
    [1, 500],
    [256, 2],
    [257, 1],
    [1000, 3],
  ] as const) {
    test(`${dossiers} client files with ${files} files each`, () => {
      const all = planned(dossiers, files);
      const { jobs, leftOut, matrix } = planJobs(all);
      assert.ok(jobs.length <= mostJobs);
      assert.equal(jobs.length, Math.min(dossiers, mostJobs));
      assert.deepEqual(leftOut, []);
      const paths = jobs.flatMap((job) => job.files);
      assert.deepEqual(paths.toSorted(), all.map(({ file }) => file.path).toSorted());
      const homes = jobs.flatMap(({ dossier }) => dossier.split(' '));
      assert.equal(new Set(homes).size, dossiers);
      assert.equal(homes.length, dossiers);
      const include: { files: string }[] = JSON.parse(matrix).include;
      assert.deepEqual(
        include.map((job) => job.files.split('\n').map((line) => JSON.parse(line))),
        jobs.map((job) => job.files),
      );
    });
  }

  test('codes that Loop may take for one share a job; a client file called "?" is none of those unknown', () => {
    const [file] = planned(1, 1);
    assert.ok(file);
    const to = (dossier: string | null) => ({
      ...file,
      target: dossier === null ? null : { dossier, siret: null },
    });
    const { jobs } = planJobs([to('Demo 1'), to('?'), to(null), to('DEMO 1'), to('Demo 1')]);
    assert.deepEqual(
      jobs.map(({ dossier, files }) => [dossier, files.length]),
      [
        ['Demo 1 DEMO 1', 3],
        ['?', 1],
        ['?', 1],
      ],
    );
  });

  test('what does not fit into an output is counted', () => {
    const all = planned(200, 10, 400);
    const { jobs, leftOut, matrix } = planJobs(all);
    assert.ok(matrix.length < 400_000);
    assert.ok(leftOut.length > 0);
    assert.equal(jobs.flatMap(({ files }) => files).length + leftOut.length, all.length);
  });

  test('one job is told of no more files than a variable can hold', () => {
    const all = planned(1, 3000, 60);
    const { jobs, leftOut, matrix } = planJobs(all);
    assert.equal(jobs.length, 1);
    const include: { files: string; count: number }[] = JSON.parse(matrix).include;
    assert.ok(Buffer.byteLength(include[0]?.files ?? '') < 128 * 1024);
    assert.ok((include[0]?.count ?? 0) > 1000);
    assert.equal((include[0]?.count ?? 0) + leftOut.length, all.length);
  });

  test('no two jobs bear much more than the others', () => {
    const loads = planJobs(planned(1024, 1)).jobs.map(({ files }) => files.length);
    assert.ok(Math.max(...loads) - Math.min(...loads) <= 1);
  });
});
