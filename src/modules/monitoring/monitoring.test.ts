import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mock, test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { findDossiers, readDossier } from '../dossiers/index.ts';
import { claimStep } from '../handling/index.ts';
import { watchDeadlines } from '../lateness/index.ts';
import { stationOf } from '../staff/index.ts';
import { askExport } from './actions/ask-export.ts';
import { forgetExports } from './actions/forget-exports.ts';
import { makeExport } from './actions/make-export.ts';
import { removeFilter } from './actions/remove-filter.ts';
import { saveFilter } from './actions/save-filter.ts';
import { queryOf, readFilter } from './domain/board-filter.ts';
import { exportByToken } from './exports-store.ts';
import { exportWriter } from './pages/export-writer.ts';
import { board } from './queries/board.ts';
import { boardList } from './queries/board-list.ts';

const center = await openTestCenter();
const { services, clock, app } = center;
const { db } = services;
const work = await handling(center);
const ALL = { agencyId: null };
const NO_FILTER = readFilter({});
const boardNow = (scope: { agencyId: number | null } = ALL, address = '') =>
  board(services, scope, readFilter(queryOf(address)), clock.now());

const dossier = await work.accepted(work.standard);
const page = async (username: string, url: string) =>
  app.inject({ method: 'GET', url, headers: await center.cookie(username) });

test('[QC Đ8.5 (1)] [QC Đ7.2đ] the board counts in time, near due and overdue as the clock goes on, and each number opens its dossiers', async () => {
  const first = await boardNow();
  assert.deepEqual([first.total.open, first.total.inTime, first.total.overdue, first.total.agency], [1, 1, 0, 1]);
  const due = dossier.accepted?.legalDueAt as Temporal.Instant;
  clock.set(due.subtract({ hours: 1 }).toString());
  assert.equal((await boardNow()).total.nearDue, 1);
  clock.set(due.add({ hours: 1 }).toString());
  assert.equal((await boardNow()).total.nearDue, 1, 'late from the midnight after');
  clock.set(due.add({ hours: 24 }).toString());
  const late = await boardNow();
  assert.deepEqual([late.total.overdue, late.total.explained, late.total.unexplained, late.total.stale], [1, 0, 1, 1]);
  const listed = await boardList(services, ALL, { ...NO_FILTER, state: 'overdue' }, { now: clock.now(), limit: 10 });
  assert.deepEqual(
    listed.map(({ reference, state, isStale }) => [reference, state, isStale]),
    [[dossier.code, 'overdue', true]],
  );
  const drawn = await page('giamdoc', '/can-bo/giam-sat');
  assert.match(drawn.body, /href="\/can-bo\/giam-sat\/ho-so\?tien-do=qua-han"/);
  const opened = await page('giamdoc', '/can-bo/giam-sat/ho-so?tien-do=qua-han');
  assert.match(opened.body, new RegExp(dossier.code as string));
  clock.set('2026-11-23T09:05:00+07:00');
});

test('[QC Đ13.2] an agency sees its own dossiers, by unit and step; another sees nothing of them; the counter has no board', async () => {
  const steps = await boardNow(ALL, 'co-quan=SKHDT');
  assert.ok(steps.steps.some(({ open, holder }) => open === 1 && holder === 'Sở Kế hoạch và Đầu tư'));
  assert.match((await page('lanhdao.SKHDT', '/can-bo/giam-sat/ho-so')).body, new RegExp(dossier.code as string));
  assert.doesNotMatch(
    (await page('lanhdao.SXD', '/can-bo/giam-sat/ho-so?co-quan=SKHDT')).body,
    new RegExp(dossier.code as string),
  );
  assert.equal((await page('tiepnhan1', '/can-bo/giam-sat')).statusCode, 403);
  assert.equal((await page('giamdoc', '/can-bo/giam-sat?tien-do=sai')).statusCode, 404);
  assert.equal((await page('giamdoc', '/can-bo/giam-sat?tu-ngay=2026-02-31')).statusCode, 200);
});

test('[QC Đ13.4] a dossier nobody touched for two working days is listed on its agency’s board, until somebody does something', async () => {
  const staleAt = async (at: string) => {
    clock.set(at);
    return (await boardNow(ALL, 'co-quan=SKHDT')).total.stale;
  };
  assert.equal(await staleAt('2026-11-25T09:04:00+07:00'), 0);
  assert.equal(await staleAt('2026-11-25T09:06:00+07:00'), 1);
  await watchDeadlines(services);
  assert.equal(await staleAt('2026-11-25T09:07:00+07:00'), 1, 'what the system notes by itself moves no dossier on');
  assert.match((await page('lanhdao.SKHDT', '/can-bo/giam-sat')).body, /Không có diễn biến/);
  const { step, actor } = await work.actorOfStep(dossier.id);
  const note = { reference: dossier.code as string, stepKey: step.key };
  assert.ok((await claimStep(services, actor, note)).ok);
  assert.equal(await staleAt('2026-11-25T09:08:00+07:00'), 0);
  clock.set('2026-11-23T09:05:00+07:00');
});

test('a filter is saved under a name, shared by its link, and removed by its owner alone', async () => {
  const head = await center.actor('lanhdao.SKHDT');
  const saved = await saveFilter(services, head, {
    name: 'Quá hạn của sở',
    query: 'tien-do=qua-han&la=1',
    shared: 'yes',
  });
  assert.ok(saved.ok);
  const again = await saveFilter(services, head, { name: 'Quá hạn của sở', query: '' });
  assert.equal(!again.ok && again.problem.code, 'filter-name-taken');
  const link = `/can-bo/giam-sat/bo-loc/${saved.value.token}`;
  assert.equal((await page('lanhdao.SXD', link)).headers.location, '/can-bo/giam-sat?tien-do=qua-han');
  const { id } = await db.selectFrom('saved_filters').select('id').executeTakeFirstOrThrow();
  const other = await removeFilter(services, await center.actor('giamdoc'), id);
  assert.equal(!other.ok && other.problem.code, 'filter-not-found');
  assert.ok((await removeFilter(services, head, id)).ok);
  assert.equal((await page('lanhdao.SXD', link)).statusCode, 404);
});

test('a list becomes a file for who asked alone; no name in it is a formula, and a day later it is gone', async () => {
  const director = await center.actor('giamdoc');
  await db.updateTable('dossiers').set({ applicant_name: '=1+1' }).where('id', '=', dossier.id).execute();
  const files: Buffer[] = [];
  const tokens: string[] = [];
  for (const format of ['csv', 'xlsx'] as const) {
    const asked = await askExport(services, director, { query: '', format, scope: ALL });
    assert.ok(asked.ok);
    const twice = await askExport(services, director, { query: '', format, scope: ALL });
    assert.equal(!twice.ok && twice.problem.code, 'board-export-under-way');
    const url = `/can-bo/giam-sat/tep/${asked.value.token}`;
    assert.equal((await page('giamdoc', `${url}/tai-ve`)).statusCode, 409);
    const { id = 0 } = (await exportByToken(db, asked.value.token)) ?? {};
    await makeExport(services, exportWriter, id);
    await makeExport(services, exportWriter, id);
    assert.match((await page('giamdoc', url)).body, /Đã ghi 1 trong 1 hồ sơ/);
    assert.equal((await page('phogiamdoc', url)).statusCode, 404);
    const file = await page('giamdoc', `${url}/tai-ve`);
    assert.equal(file.statusCode, 200);
    files.push(file.rawPayload);
    tokens.push(asked.value.token);
  }
  assert.match((files[0] as Buffer).toString(), /,'=1\+1,/);
  assert.ok((files[1] as Buffer).subarray(0, 2).equals(Buffer.from('PK')));
  const day = clock.now();
  clock.set(day.add({ hours: 25 }).toString());
  assert.equal(await forgetExports(services), 2);
  clock.set(day.toString());
  assert.equal((await page('giamdoc', `/can-bo/giam-sat/tep/${tokens[0]}/tai-ve`)).statusCode, 404);
  await db.updateTable('dossiers').set({ applicant_name: 'Nguyễn Thị Ví Dụ' }).where('id', '=', dossier.id).execute();
});

test('[QC Đ5.1d] search finds by ends of numbers, words begun, names without diacritics and procedures; and only what one may read', async () => {
  const found = async (username: string, words: string) => {
    const actor = await center.actor(username);
    const station = await stationOf(db, actor.accountId, Temporal.PlainDate.from('2026-11-23'));
    return (await findDossiers(db, actor, station, { words, at: clock.now(), limit: 5 })).map(
      ({ reference }) => reference,
    );
  };
  const code = dossier.code as string;
  const { idNumber, phone } = dossier.applicant;
  for (const words of [
    code,
    code.slice(-4),
    code.toLowerCase(),
    idNumber,
    phone,
    'nguyen thi vi',
    'NGUYỄN',
    work.standard.code,
    work.standard.name.slice(0, 20),
  ])
    assert.deepEqual(await found('lanhdao.SKHDT', words), [code], words);
  for (const words of ['không ai tên này', '0000', "'; drop", '%', '::', '!!!'])
    assert.deepEqual(await found('giamdoc', words), [], words);
  for (const { username } of center.data.accounts.filter(({ roles }) => !roles.includes('citizen'))) {
    const actor = await center.actor(username);
    const mayRead = (await readDossier(db, actor, { reference: code, now: clock.now(), purpose: 'test' })).ok;
    assert.equal((await found(username, '')).includes(code), mayRead, username);
  }
});

test('an open board is told of a change within seconds', async () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const headers = await center.cookie('giamdoc');
  const request = get(`${url}/can-bo/giam-sat/su-kien`, { headers });
  const [response] = await once(request, 'response');
  assert.equal(response.headers['content-type'], 'text/event-stream; charset=utf-8');
  let heard = '';
  const changed = new Promise<void>((resolve) => {
    response.on('data', (text: Buffer) => {
      heard += text;
      if (heard.split('event: changed').length > 2) resolve();
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await work.accepted(work.standard);
  await changed;
  request.destroy();
});

test('an open board ends with its session; nobody has more than eight, and one that is closed makes room', async () => {
  const url = `${listening()}/can-bo/giam-sat/su-kien`;
  const headers = await center.cookie('lanhdao.SKHDT');
  const open = async () => {
    const request = get(url, { headers, agent: false }).on('error', () => {});
    const [response] = await once(request, 'response');
    return { request, response: response as IncomingMessage };
  };
  const boards = [];
  for (let n = 0; n < 8; n += 1) boards.push(await open());
  const refused = await open();
  assert.equal(refused.response.statusCode, 429);
  refused.request.destroy();
  const closed = boards.shift();
  closed?.request.destroy();
  for (let again = await open(); ; again = await open()) {
    if (again.response.statusCode === 200) {
      boards.push(again);
      break;
    }
    again.request.destroy();
  }
  const ended = Promise.all(boards.map(({ response }) => once(response.resume(), 'end')));
  const actor = await center.actor('lanhdao.SKHDT');
  const at = clock.now().toString();
  await sql`update sessions set revoked_at = ${at} where account_id = ${actor.accountId}`.execute(db);
  mock.timers.tick(25_000);
  await ended;
  mock.timers.reset();
});

const listening = () => {
  const { port } = app.server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
};
