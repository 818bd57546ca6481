import assert from 'node:assert/strict';
import { test } from 'node:test';
import { believableProcedures } from '../../../../test/support/believable-procedures.ts';
import { openTestCenter } from '../../../../test/support/center.ts';
import { storeProcedures } from '../../../../test/support/store-procedures.ts';
import { fold } from '../../../kernel/vietnamese.ts';
import { listAgencies } from '../../center/index.ts';
import { findProcedures, type ProcedureSearch } from '../search-store.ts';
import { countByAgency, countByField } from './shelves.ts';

const { app, services, data } = await openTestCenter();
const { db } = services;
const day = Temporal.PlainDate.from('2026-11-23');
const COUNT = 2_500;
const procedures = believableProcedures(COUNT, await listAgencies(db));
await storeProcedures(db, procedures);
const inForce = data.procedures.filter(({ effectiveTo }) => effectiveTo === null).length + COUNT;
const find = (words: string, more: Partial<ProcedureSearch> = {}) =>
  findProcedures(db, { words, day, limit: 5_000, ...more });

test('[N2.6] among 2,500 procedures each is found by its name, with marks or without, and by its code', async () => {
  for (const { code, name } of procedures.filter((_, at) => at % 250 === 7)) {
    for (const words of [name, fold(name)]) {
      const found = await find(words, { limit: 20 });
      assert.ok(
        found.some((each) => each.code === code),
        `${code} ${words}`,
      );
    }
    assert.deepEqual(
      (await find(code)).map((each) => each.code),
      [code],
    );
  }
});

test('[N2.6] the whole catalogue is paged without gap or repetition, and every shelf counts what stands on it', async () => {
  assert.equal((await find('')).length, inForce);
  const seen = new Set<string>();
  for (let after: string | undefined; ; ) {
    const page = await find('giấy phép', { limit: 100, ...(after && { after }) });
    for (const { code } of page) {
      assert.ok(!seen.has(code), code);
      seen.add(code);
    }
    after = page.at(-1)?.code;
    if (page.length < 100) break;
  }
  assert.equal(seen.size, (await find('giấy phép')).length);
  const [agencies, fields] = await Promise.all([countByAgency(db, day), countByField(db, day)]);
  const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
  assert.equal(sum(agencies), inForce);
  assert.equal(sum(fields), inForce);
  const shelf = fields[0];
  assert.ok(shelf);
  assert.equal((await find('', { fieldSlug: shelf.key })).length, shelf.count);
});

test('[N2.6] the pages of a full catalogue open, and stay small', async () => {
  for (const url of ['/thu-tuc', '/thu-tuc?tu-khoa=giay+phep', '/thu-tuc/doi-tuong/doanh-nghiep', '/niem-yet']) {
    const { statusCode, body, headers } = await app.inject({ url });
    assert.equal(statusCode, 200, url);
    assert.ok(body.length < 120_000, `${url}: ${body.length}`);
    assert.ok(headers.etag, url);
  }
});
