import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKnownRoot } from '../../core/fec/chart-of-accounts.ts';

const known: Readonly<Record<string, string>> = {
  'of both versions': '101 120 164 218 281 401 411 421 445 471 512 590 607 641 681 695 701 758 781 890',
  'of 2014-03 only': '142 153 158 443 501 514 515 531 671 675 771 775 777 791 796 797 801',
  'of 2022-06 only': '152 229 262 439 524 638 649 657 741 742 747 757',
  'the entity’s own': '221 252 311 317 361 372 381 541 581 745 881',
  'two digits and a zero': '100 210 310 370 410 470 510 530 540 580 600 700 770 880',
};

const unknown: Readonly<Record<string, string>> = {
  'third digit not in the chart':
    '103 115 204 286 329 415 423 459 461 479 489 555 632 652 679 714 729 759 798 805 895',
  'two-digit account not in the chart': '190 195 240 304 550 560 573 730 739 820 840 861 870',
  'class not in the chart': '000 012 900 961',
  'not three digits': '1 41 4110 411000 41A A10 4.1',
};

describe('roots of the Plan comptable général', () => {
  for (const [title, roots] of Object.entries(known)) {
    it(`known: ${title}`, () => {
      assert.deepEqual(
        roots.split(' ').filter((root) => !isKnownRoot(root)),
        [],
      );
    });
  }
  for (const [title, roots] of Object.entries(unknown)) {
    it(`unknown: ${title}`, () => {
      assert.deepEqual(roots.split(' ').filter(isKnownRoot), []);
    });
  }
  it('unknown: nothing at all', () => {
    assert.equal(isKnownRoot(''), false);
  });
});
