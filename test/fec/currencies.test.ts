import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currencyCodes } from '../../core/fec/currencies.ts';

const has = (code: string) => currencyCodes.has(code);
const lacking = (codes: string) => codes.split(' ').filter((code) => !has(code));

describe('ISO 4217 codes', () => {
  it('three capitals each', () => {
    assert.deepEqual(
      [...currencyCodes].filter((code) => !/^[A-Z]{3}$/.test(code)),
      [],
    );
  });
  it('in force', () => {
    assert.deepEqual(lacking('EUR USD GBP CHF JPY CAD CNY XAF XOF XPF MAD TND DZD SLE ZWG XCG VED XAU'), []);
  });
  it('withdrawn since 1999', () => {
    assert.deepEqual(lacking('FRF DEM ITL BEF LTL LVL EEK HRK BGN ANG ROL TRL VEF MRO STD'), []);
  });
  it('not a code', () => {
    assert.deepEqual('EURO US$ CFA FF STG RMB BTC eur € UKP'.split(' ').filter(has), []);
    assert.equal(has(''), false);
  });
});
