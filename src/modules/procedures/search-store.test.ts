import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { countByAgency } from './search/shelves.ts';
import { findProcedures, type ProcedureSearch, searchProcedures } from './search-store.ts';

const { services } = await openTestCenter();
const day = Temporal.PlainDate.from('2026-11-23');
const codes = async (words: string, more: Partial<ProcedureSearch> = {}) =>
  (await findProcedures(services.db, { words, day, limit: 100, ...more })).map(({ code }) => code);

const LICENCES = ['1.002809', '1.002820'];

test('with marks, without, abbreviated, begun or mistyped: the same procedures come first', async () => {
  for (const typed of ['Giấy phép lái xe', 'giay phep lai xe', 'GPLX', 'gplx', 'bằng lái', 'giay fep lai xe']) {
    const found = await codes(typed);
    assert.deepEqual(found.slice(0, 2).sort(), LICENCES, typed);
  }
  assert.deepEqual((await codes('giấy phép lái x')).sort(), LICENCES);
  assert.deepEqual(await codes('1.002820'), ['1.002820']);
  assert.deepEqual(await codes('1002820'), ['1.002820']);
});

test('words as the keyboard left them, run together or by their sound find the same', async () => {
  for (const typed of ['giaays phesp lasi xe', 'giayphep lai xe', 'gia6y1 phe1p la1i xe', 'giay fep lay xe']) {
    const { items, match } = await searchProcedures(services.db, { words: typed, day, limit: 100 });
    assert.deepEqual(
      items
        .slice(0, 2)
        .map(({ code }) => code)
        .sort(),
      LICENCES,
      typed,
    );
    assert.equal(match, 'corrected', typed);
  }
});

test('an abbreviation that no procedure writes finds its long form, and the other way round', async () => {
  assert.ok((await codes('LLTP')).includes('2.000488'));
  assert.ok((await codes('ĐTM')).includes('1.004249'));
  assert.ok((await codes('công ty TNHH')).includes('2.001583'));
  assert.ok((await codes('cty TNHH')).includes('2.001583'));
  assert.ok((await codes('đk thành lập cty cổ phần')).includes('2.002043'));
  assert.ok((await codes('báo cáo đánh giá tác động môi trường')).includes('1.004249'));
});

test('filters narrow together, with words and without', async () => {
  const every = await codes('');
  const forBusiness = await codes('', { audience: 'BUSINESS' });
  const vehicles = await codes('', { lifeEvent: 'vehicles' });
  assert.ok(forBusiness.length > 0 && forBusiness.length < every.length);
  assert.deepEqual(
    (await codes('', { audience: 'BUSINESS', lifeEvent: 'vehicles' })).sort(),
    vehicles.filter((code) => forBusiness.includes(code)).sort(),
  );
  assert.deepEqual((await codes('', { fieldSlug: 'duong-bo', onlineLevel: 'FULL' })).sort(), ['9.000106']);
  assert.deepEqual(await codes('lái xe', { fieldSlug: 'ly-lich-tu-phap' }), []);
});

test('what merely looks alike is shown only where nothing matches', async () => {
  assert.deepEqual((await codes('giay phep lai xe')).sort(), LICENCES);
  assert.deepEqual(await codes('xyzxyz'), []);
});

test('signs of the query language are only signs', async () => {
  for (const typed of ["lái' & | ! :* xe", '( )', '.', "'", '\\', '%']) await codes(typed);
  assert.deepEqual((await codes("lái' & | ! :* xe")).sort(), LICENCES);
});

test('only what is in force on the day; an agency alone where one is asked for', async () => {
  assert.ok(!(await codes('')).includes('9.000101'), 'retired in 2021');
  assert.ok((await codes('', { day: Temporal.PlainDate.from('2020-06-01') })).includes('9.000101'));
  assert.deepEqual((await codes('', { agencyKey: 'STP' })).sort(), ['1.002010', '2.000488', '2.001895']);
  const shelf = (await countByAgency(services.db, day)).find(({ key }) => key === 'STP');
  assert.equal(shelf?.count, 3);
});

test('pages follow one another without gap or repetition, with words and without', async () => {
  for (const words of ['', 'giấy']) {
    const whole = await codes(words);
    const paged: string[] = [];
    for (let after: string | undefined; ; after = paged.at(-1)) {
      const page = await codes(words, { limit: 4, ...(after && { after }) });
      if (page.length === 0) break;
      paged.push(...page);
    }
    assert.deepEqual(paged, whole, words);
    assert.ok(whole.length > 8);
  }
});
