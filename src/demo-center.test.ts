import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadDemoCenter } from './demo-center.ts';
import { resolveRules, ruleValue } from './modules/center/index.ts';
import type { ProcedureFile } from './modules/procedures/index.ts';

const DATA = fileURLToPath(new URL('../data', import.meta.url));
const center = loadDemoCenter(DATA, 'kon-tum');
const { profile, ruleSets, agencies, procedures, counters, accounts } = center;

test('[N1.1] [N2.3] founded by Decision 359/QĐ-UBND of 17 April 2019', () => {
  assert.deepEqual(profile.foundingDecision, { no: '359/QĐ-UBND', date: '2019-04-17' });
});

test('[N1.2] [N2.4] a special administrative unit of the Office, directed by it, with a seal of its own', () => {
  const { legalStatus, parentBody, directedBy, hasSeal } = profile;
  assert.deepEqual(
    [legalStatus, parentBody, directedBy, hasSeal],
    ['SPECIAL_ADMIN_UNIT', 'UBND_OFFICE', 'UBND_OFFICE', true],
  );
});

test('[N1.3] [N2.5] receives and returns, controls procedures, informs, supports investment', () => {
  const {
    guide,
    receive,
    return: giveBack,
    procedureControl,
    news,
    gazette,
    portal,
    investmentSupport,
  } = profile.functions;
  const all = [guide, receive, giveBack, procedureControl, news, gazette, portal, investmentSupport];
  assert.ok(all.every((on) => on === true));
});

test('[N1.4] seat in the Post building in Lê Hồng Phong street', () => {
  assert.equal(
    profile.address,
    'Tòa nhà Bưu điện tỉnh Kon Tum, đường Lê Hồng Phong, phường Quyết Thắng, thành phố Kon Tum',
  );
  assert.equal(profile.inPostOffice, true);
});

test('[N1.5] [QC Đ9.1a] a Deputy Chief of Office directs, at most two deputies, all appointed by the Chairman', () => {
  assert.equal(profile.director?.concurrentFrom, 'UBND_OFFICE');
  assert.match(profile.director?.post ?? '', /^Phó Chánh Văn phòng .* kiêm nhiệm$/);
  assert.equal(profile.maxDeputies, 2);
  assert.deepEqual(profile.deputies, {
    rank: 'Lãnh đạo cấp phòng thuộc Văn phòng Ủy ban nhân dân tỉnh',
    fullTime: 2,
    concurrent: 0,
  });
  assert.equal(profile.appointedBy, 'UBND_CHAIRMAN');
});

test('[N1.5] [QC Đ9.1b] three units: reception, procedure control, information', () => {
  assert.deepEqual(
    profile.units.map(({ name }) => name),
    ['Bộ phận Tiếp nhận và trả kết quả', 'Bộ phận Kiểm soát thủ tục hành chính', 'Bộ phận Thông tin'],
  );
});

test('[N1.6] [QC Đ9.2b] departments, the Economic Zone Board and vertical agencies second officials', () => {
  assert.deepEqual(profile.secondingAgencyTypes, ['DEPARTMENT', 'ECONOMIC_ZONE_BOARD', 'VERTICAL_AGENCY']);
  const kinds = new Set<string>(agencies.map(({ kind }) => kind));
  assert.ok(profile.secondingAgencyTypes?.every((kind) => kinds.has(kind)));
});

test('[N1.7] planned to operate from June 2019', () => assert.equal(profile.operatingSince?.planned, '2019-06'));

test('[N2.6] nearly 1,200 procedures', () => assert.equal(profile.procedureCount, 1200));

const resolved = resolveRules(null, ruleSets.find(({ key }) => key === 'kon-tum-2018') ?? null);
if (!resolved.ok) throw new Error('the rules of Kon Tum stand alone');
const rules = resolved.value;

test('[QC Đ4.1] 480 minutes on each of five days, transfer until 16:00, paper twice a day', () => {
  const week = center.calendar[0]?.week.map((day) => day.map(({ from, to }) => `${from}-${to}`).join(' '));
  assert.deepEqual(week, [...Array(5).fill('07:00-11:00 13:00-17:00'), '', '']);
  assert.equal(ruleValue(rules, 'transfer.cutoff'), '16:00:00');
  assert.equal(ruleValue(rules, 'transfer.paperBatches').length, 2);
});

test('[QC Đ12.1c] [QC Đ14] one supplement, a report on the 22nd', () => {
  assert.equal(ruleValue(rules, 'supplement.max'), 1);
  assert.equal(ruleValue(rules, 'report.submitDay'), 22);
});

test('enough to walk through: 30 procedures of 8 agencies, 14 provincial agencies, every level', () => {
  assert.ok(procedures.length >= 30);
  assert.ok(new Set(procedures.map(({ agency }) => agency)).size >= 8);
  assert.ok(agencies.filter(({ level }) => level === 'PROVINCE').length >= 14);
  assert.deepEqual([...new Set(agencies.map(({ level }) => level))].sort(), ['COMMUNE', 'DISTRICT', 'PROVINCE']);
  assert.deepEqual([center.calendar[0]?.year, center.calendar.at(-1)?.year], [2019, 2027]);
});

const legs = (procedure: ProcedureFile) =>
  new Set(procedure.process.steps.map(({ agency }) => agency).filter((agency) => agency !== 'CENTER')).size;
const SITUATIONS: [what: string, is: (procedure: ProcedureFile) => boolean][] = [
  ['settled at once', (p) => p.settlement === 'IMMEDIATE'],
  ['settled on site', (p) => p.settlement === 'ON_SITE'],
  ['with a council', (p) => p.process.steps.some(({ kind }) => kind === 'council')],
  ['interlinked across three agencies', (p) => legs(p) >= 3],
  ['in working hours', (p) => p.timeLimit.unit === 'working_hours'],
  ['in calendar days', (p) => p.timeLimit.unit === 'calendar_days'],
  ['to the hour', (p) => p.timeLimit.mode === 'hour'],
  ['promised sooner than the law asks', (p) => (p.timeLimit.statutoryValue ?? 0) > p.timeLimit.value],
  ['not received at the center', (p) => !p.receivedAtCenter],
  ['retired', (p) => p.effectiveTo !== null],
  ['paid on return', (p) => p.charges.some(({ when }) => when === 'ON_RETURN')],
  ['of a vertical agency', (p) => p.scope === 'VERTICAL'],
];
for (const [what, is] of SITUATIONS) test(`there is a procedure ${what}`, () => assert.ok(procedures.some(is)));

test('[QC Đ13.10] a combined counter serves two agencies or more; every agency received from has one', () => {
  assert.ok(counters.some(({ combined, agencies: served }) => combined && served.length >= 2));
  const served = new Set(counters.flatMap((counter) => counter.agencies));
  const left = procedures.filter((p) => p.receivedAtCenter && !served.has(p.agency));
  assert.deepEqual(
    left.map(({ code }) => code),
    [],
  );
});

test('the demo accounts are those others build on, three for each agency with procedures', () => {
  const names = new Set(accounts.map(({ username }) => username));
  const fixed =
    'giamdoc phogiamdoc tiepnhan1 tiepnhan2 kiemsoat thongtin vanthu thungan buudien chanhvp ubnd quantri thanhtra ' +
    'tongdai duphong1 congdan1 congdan2 doanhnghiep1';
  const perAgency = procedures.flatMap(({ agency }) =>
    ['chuyenvien', 'lanhdao', 'pheduyet'].map((who) => `${who}.${agency}`),
  );
  assert.deepEqual(
    [...fixed.split(' '), ...perAgency].filter((name) => !names.has(name)),
    [],
  );
});
