import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '../../test/support/database.ts';
import { loadDemoCenter } from '../demo-center.ts';
import { compileCalendar } from '../modules/calendar/index.ts';
import {
  approveRuleSet,
  draftRuleSet,
  NATIONAL,
  rulesAt,
  rulesOf,
  ruleValue,
  saveRuleSetDraft,
} from '../modules/center/index.ts';
import { extendDeadline } from '../modules/deadlines/index.ts';
import { SYSTEM } from '../modules/identity/index.ts';
import { fixedClock } from '../platform/clock.ts';
import { transaction } from '../platform/database/database.ts';
import { storeCenter } from './store-center.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const load = (province: string) => loadDemoCenter(DATA, province);
const at = (text: string) => Temporal.Instant.from(text);

/** A database of its own for one province, opened as `npm start` would. */
async function opened(province: string) {
  const { db } = await testDatabase();
  await transaction(db, (tx) => storeCenter(tx, load(province), { at: at('2026-11-23T02:05:00Z'), demo: true }));
  return db;
}

const PROVINCES = readdirSync(`${DATA}/provinces`).filter((name) => name !== 'national.yaml');
for (const file of PROVINCES) {
  test(`data/provinces/${file} loads: identity, calendar, rules and somebody who may sign in`, () => {
    const { profile, calendar, ruleSets, accounts } = load(file.replace('.yaml', ''));
    assert.ok(profile.name.includes(profile.provinceName));
    assert.equal(calendar[0]?.owner, profile.calendar);
    assert.ok(ruleSets.some(({ jurisdiction }) => jurisdiction === NATIONAL));
    const names = accounts.map(({ username }) => username);
    assert.deepEqual(
      ['giamdoc', 'quantri', 'congdan1'].filter((name) => !names.includes(name)),
      [],
    );
  });
}

test('[N3.2] Bắc Kạn: a special administrative unit of the Office, directed by it, with a seal', () => {
  const { legalStatus, parentBody, directedBy, hasSeal } = load('bac-kan').profile;
  assert.deepEqual(
    [legalStatus, parentBody, directedBy, hasSeal],
    ['SPECIAL_ADMIN_UNIT', 'UBND_OFFICE', 'UBND_OFFICE', true],
  );
});

test('[N4.1] Nghệ An: under the Office, directed by the Chairman himself, at work since September 2020', () => {
  const { legalStatus, parentBody, directedBy, operatingSince } = load('nghe-an').profile;
  assert.deepEqual([legalStatus, parentBody, directedBy], ['SPECIAL_ADMIN_UNIT', 'UBND_OFFICE', 'UBND_CHAIRMAN']);
  assert.equal(operatingSince?.actual, '2020-09');
});

test('[N4.2] Nghệ An: at 16 Trường Thi, Vinh', () =>
  assert.equal(load('nghe-an').profile.address, 'Số 16, đường Trường Thi, thành phố Vinh'));

test('[N4.3] Nghệ An: founded by Decision 2996/QĐ-UBND of 5 August 2019', () =>
  assert.deepEqual(load('nghe-an').profile.foundingDecision, { no: '2996/QĐ-UBND', date: '2019-08-05' }));

test('[N4.5] Nghệ An: a leader of the Office directs, two deputies at most, one of them full time; three units', () => {
  const { director, maxDeputies, deputies, units } = load('nghe-an').profile;
  assert.equal(director?.concurrentFrom, 'UBND_OFFICE');
  assert.match(director?.post ?? '', /kiêm nhiệm$/);
  assert.deepEqual([maxDeputies, deputies?.fullTime, deputies?.concurrent], [2, 1, 1]);
  assert.match(deputies?.rank ?? '', /phòng kiểm soát thủ tục hành chính/);
  assert.deepEqual(
    units.map(({ name }) => name),
    [
      'Bộ phận tiếp nhận hồ sơ yêu cầu giải quyết thủ tục hành chính',
      'Bộ phận hành chính tổng hợp',
      'Bộ phận hỗ trợ – giám sát – công nghệ thông tin',
    ],
  );
});

test('what no source says stays unknown, and what is inherited keeps the source of the national default', () => {
  const { profile } = load('quang-tri');
  assert.equal(profile.foundingDecision, undefined);
  assert.equal(profile.maxDeputies, undefined);
  assert.equal(profile.legalStatus, 'UNKNOWN');
  assert.deepEqual(profile.sources.hasSeal, { ref: 'Nghị định số 61/2018/NĐ-CP', tag: 'MEM-M' });
  assert.equal(profile.sources.provinceName?.tag, 'SEED');
});

test('[N3.1] Bắc Kạn: a dossier received before 17 August 2023 keeps the regulation of 2019, one of that day has the new one', async () => {
  const db = await opened('bac-kan');
  const before = await rulesAt(db, at('2023-08-16T23:59:59+07:00'));
  const after = await rulesAt(db, at('2023-08-17T00:00:00+07:00'));
  assert.deepEqual([before?.rules.key, after?.rules.key], ['bac-kan-1099', 'bac-kan-1503']);
  // The pin is what counts afterwards, whatever is in force by then.
  const pinned = await rulesOf(db, { id: before!.id, nationalId: before!.nationalId });
  assert.equal(pinned.key, 'bac-kan-1099');
  const { replaces, decisionNo } = load('bac-kan').ruleSets.find(({ key }) => key === 'bac-kan-1503')!;
  assert.deepEqual([replaces, decisionNo], ['bac-kan-1099', '1503/QĐ-UBND']);
  assert.deepEqual(pinned.sources['transfer.cutoff'], { key: 'quoc-gia-2018', version: 1 });
});

test('the two regimes meet at midnight after 30 June 2025: districts go, new forms come, an extension moves the legal due', async () => {
  const db = await opened('quoc-gia-2025');
  const rulesOn = async (text: string) => (await rulesAt(db, at(text)))!.rules;
  const [old, young] = [await rulesOn('2025-06-30T23:59:59+07:00'), await rulesOn('2025-07-01T00:00:00+07:00')];
  assert.deepEqual([old.key, young.key], ['quoc-gia-2018', 'quoc-gia-2025']);
  assert.deepEqual(
    [old, young].map((rules) => ruleValue(rules, 'extension.movesLegalDue')),
    [false, true],
  );
  assert.deepEqual(
    [old, young].map((rules) => ruleValue(rules, 'government.levels').join(' ')),
    ['PROVINCE DISTRICT COMMUNE', 'PROVINCE COMMUNE'],
  );
  assert.deepEqual(
    [old, young].map((rules) => ruleValue(rules, 'forms.set')),
    ['FORM_SET_2018', 'FORM_SET_2025'],
  );
});

test('Kon Tum stays in the regime of 2018 after 1 July 2025: its own set is complete and open-ended', async () => {
  const db = await opened('kon-tum');
  const { rules } = (await rulesAt(db, at('2026-11-23T09:05:00+07:00')))!;
  assert.equal(rules.key, 'kon-tum-2018');
  assert.ok(Object.values(rules.sources).every((source) => source !== 'procedure' && source.key === 'kon-tum-2018'));
  assert.equal(ruleValue(rules, 'extension.movesLegalDue'), false);
});

test('an extension granted under the rules of 30 June 2025 leaves the legal due, under those of 1 July it moves it', async () => {
  const db = await opened('quoc-gia-2025');
  const calendar = compileCalendar(load('quoc-gia-2025').calendar);
  const legalDue = async (acceptedAt: Temporal.Instant) => {
    const { rules } = (await rulesAt(db, acceptedAt))!;
    const rule = {
      max: ruleValue(rules, 'extension.max'),
      movesLegalDue: ruleValue(rules, 'extension.movesLegalDue'),
      granted: 0,
    };
    const terms = { acceptedAt, limit: { value: 5, unit: 'working_days' as const } };
    const extension = { value: 3, askedAt: acceptedAt, ground: 'Kiểm tra thực địa' };
    const extended = extendDeadline(calendar, terms, extension, rule);
    return extended.ok && String(extended.value.legal.dueAt?.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate());
  };
  // Mon 30/6 + 5 = Mon 7/7 · Tue 1/7 + 5 = Tue 8/7, + 3 = Fri 11/7
  assert.equal(await legalDue(at('2025-06-30T10:00:00+07:00')), '2025-07-07');
  assert.equal(await legalDue(at('2025-07-01T10:00:00+07:00')), '2025-07-11');
});

test('a center without rules of its own drafts its first: it inherits everything and still names what it rests on', async () => {
  const db = await opened('quang-tri');
  const caps = { db, clock: fixedClock('2026-11-23T09:05:00+07:00') };
  const director = { ...SYSTEM, permissions: new Set(['draft-rules', 'approve-rules'] as const) };
  const begun = await draftRuleSet(caps, director, { first: true });
  assert.ok(begun.ok);
  const approval = { decisionNo: '1/QĐ-UBND', effectiveFrom: '2026-12-01' };
  const baseless = await approveRuleSet(caps, director, { id: begun.value.id }, approval);
  assert.equal(baseless.ok || baseless.problem.code, 'legal-basis-required');
  const content = { name: 'Quy chế', legalBasis: ['Quyết định trình diễn'], decisionNote: null, parameters: {} };
  assert.ok((await saveRuleSetDraft(caps, director, { id: begun.value.id }, content)).ok);
  assert.ok((await approveRuleSet(caps, director, { id: begun.value.id }, approval)).ok);
  const { rules, nationalId } = (await rulesAt(db, at('2026-12-01T00:00:00+07:00')))!;
  assert.deepEqual([rules.key, rules.version], ['quy-che-quang-tri', 1]);
  assert.ok(nationalId !== null && ruleValue(rules, 'extension.movesLegalDue'));
});
