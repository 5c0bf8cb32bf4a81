/** The pages for integrators say all that the sandbox can do, and nothing that it cannot. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { callNames } from '../../sandbox/call.ts';
import { checkFault, faultKinds, parseFault } from '../../sandbox/faults.ts';

const firstCell = /^\| `([a-z0-9-]+)(?::[A-Z]+)?` *\|/gm;

for (const name of ['sandbox.md', 'bac-a-sable.md']) {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

  describe(name, () => {
    it('lists the faults that there are', () => {
      const listed = [...text.matchAll(firstCell)].map((match) => match[1]);
      assert.deepEqual(listed.sort(), [...faultKinds].sort());
    });

    it('names every call', () => {
      assert.deepEqual(
        callNames.filter((call) => !text.includes(`\`${call}\``) && !text.includes(`/${call}`)),
        [],
      );
    });

    it('gives examples that are understood', () => {
      const examples = [...text.matchAll(/--fault '([^']+)'/g)].map((match) => match[1] ?? '');
      assert.equal(examples.length, 3);
      for (const example of examples) parseFault(example);
      const body = /`(\{"call":[^`]+\})`/.exec(text)?.[1] ?? '';
      assert.deepEqual(checkFault(JSON.parse(body)), JSON.parse(body));
    });
  });
}
