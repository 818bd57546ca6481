import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { decode } from '../../../../../test/support/markup.ts';
import { insertEdition } from '../../../calendar/index.ts';

const { app, cookie, clock, data, database } = await openTestCenter();
const URL = '/thu-tuc/9.000105';

const get = (headers: Record<string, string> = {}, url = URL) => app.inject({ url, headers });

test('the second visitor gets the very page of the first, without any cookie', async () => {
  const [first, second] = [await get(), await get()];
  assert.equal(first.statusCode, 200);
  assert.equal(second.body, first.body);
  assert.equal(second.headers.etag, first.headers.etag);
  assert.equal(second.headers['cache-control'], 'no-cache');
  assert.equal(second.headers['set-cookie'], undefined);
});

test('the page of somebody signed in is theirs alone, before and after it is shown to others', async () => {
  const citizen = await cookie('congdan1');
  const clerk = await cookie('tiepnhan1');
  const [own, ownAgain, strangers, clerks] = [await get(citizen), await get(citizen), await get(), await get(clerk)];
  for (const page of [own, ownAgain, clerks]) {
    assert.match(page.body, /action="\/dang-xuat"/);
    assert.equal(page.headers['cache-control'], 'no-store');
    assert.equal(page.headers.etag, undefined);
  }
  assert.doesNotMatch(strangers.body, /action="\/dang-xuat"/);
  assert.match(strangers.body, /href="\/dang-nhap"/);
  assert.doesNotMatch(clerks.body, /href="\/ho-so"/);
});

test('each language has its own page', async () => {
  const [vietnamese, english] = [await get(), await get({ cookie: 'lang=en' })];
  assert.match(vietnamese.body, /<html[^>]* lang="vi"/);
  assert.match(english.body, /<html[^>]* lang="en"/);
  assert.notEqual(english.headers.etag, vietnamese.headers.etag);
  assert.match((await get()).body, /<html[^>]* lang="vi"/);
  assert.match((await get({ cookie: 'lang=en' })).body, /<html[^>]* lang="en"/);
});

test('another address leads back to itself, not to the page that was kept', async () => {
  await get();
  const { body, headers } = await get({}, `${URL}?tu=trang-chu`);
  assert.match(body, /returnTo=%2Fthu-tuc%2F9\.000105%3Ftu%3Dtrang-chu/);
  assert.equal(headers['cache-control'], 'no-store');
});

test('packed or not, it is the same page', async () => {
  const plain = await get();
  const [br, gzip] = [await get({ 'accept-encoding': 'gzip, br' }), await get({ 'accept-encoding': 'gzip' })];
  assert.equal(br.headers['content-encoding'], 'br');
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body);
  assert.equal(gunzipSync(gzip.rawPayload).toString(), plain.body);
  assert.match(String(br.headers.vary), /accept-encoding/);
  assert.match(String(br.headers.vary), /cookie/);
});

test('who has the page is told so; in another language, or signed in since, they get the other page', async () => {
  const etag = String((await get()).headers.etag);
  const known = await get({ 'if-none-match': `"x", ${etag}` });
  assert.equal(known.statusCode, 304);
  assert.equal(known.body, '');
  assert.equal(known.headers.etag, etag);
  assert.equal((await get({ 'if-none-match': etag, cookie: 'lang=en' })).statusCode, 200);
  const signedIn = await get({ 'if-none-match': etag, ...(await cookie('congdan1')) });
  assert.equal(signedIn.statusCode, 200);
  assert.match(signedIn.body, /action="\/dang-xuat"/);
});

test('HEAD tells what GET would send', async () => {
  for (const encoding of ['identity', 'br']) {
    const headers = { 'accept-encoding': encoding };
    const [head, whole] = [await app.inject({ method: 'HEAD', url: URL, headers }), await get(headers)];
    assert.equal(head.statusCode, 200);
    assert.equal(head.body, '');
    for (const name of ['etag', 'content-length', 'content-type', 'content-encoding', 'cache-control'])
      assert.equal(head.headers[name], whole.headers[name], `${encoding} ${name}`);
  }
  const etag = String((await get()).headers.etag);
  const known = await app.inject({ method: 'HEAD', url: URL, headers: { 'if-none-match': etag } });
  assert.equal(known.statusCode, 304);
});

test('what is published, renamed, approved or over shows at once', async () => {
  const { owner } = database;
  const shown = async () => {
    await sleep(50); // a look at the database is shared for 40 ms
    return decode((await get()).body);
  };

  assert.doesNotMatch(await shown(), /Sở Thử nghiệm/);
  await owner.updateTable('agencies').set({ name: 'Sở Thử nghiệm' }).where('key', '=', 'STNMT').execute();
  assert.match(await shown(), /Sở Thử nghiệm/);

  const first = { name: 'Bước đầu thử nghiệm', quota: { value: 2, unit: 'hours' } };
  await sql`with gone as (delete from process_versions where procedure_id = (select id from procedures where code = '9.000105')
        returning *)
    insert into process_versions (procedure_id, version, effective_from, decision_no, steps)
      select procedure_id, version, effective_from, decision_no,
        jsonb_set(steps, '{0}', steps -> 0 || ${JSON.stringify(first)}::jsonb) from gone`.execute(owner);
  assert.match(await shown(), /Bước đầu thử nghiệm/);

  const publish = async (day: string) => {
    const one = sql`(select id from procedures where code = '9.000105')`;
    await sql`update procedure_versions set effective_to = ${day}
      where procedure_id = ${one} and effective_to is null`.execute(owner);
    await sql`insert into procedure_versions
        (procedure_id, version, effective_from, stated_from, decision_no, name, field, keywords, agency_id, received_at_center, content)
      select procedure_id, version + 1, ${day}, ${day}, decision_no, name, field, keywords, agency_id, received_at_center,
        jsonb_set(content, '{name}', to_jsonb(${`Tên mới từ ${day}`}::text))
      from procedure_versions where procedure_id = ${one} order by version desc limit 1`.execute(owner);
  };
  await publish('2026-11-23');
  await publish('2026-11-24');
  assert.match(await shown(), /Tên mới từ 2026-11-23/);
  clock.set('2026-11-24T00:00:00+07:00');
  assert.match(await shown(), /Tên mới từ 2026-11-24/);

  const before = await shown();
  const short = data.calendar.map((year) => ({ ...year, week: year.week.map((day) => day.slice(0, 1)), days: [] }));
  const edition = { owner: data.profile.calendar, publishedAt: clock.now(), publishedBy: 'thử', ground: 'thử' };
  await insertEdition(owner, edition, short);
  assert.notEqual(await shown(), before);
});
