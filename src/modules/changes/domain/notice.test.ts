import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutLimit, decideNewProposal } from './decide-new-proposal.ts';
import { decideNotice } from './decide-notice.ts';
import { type CodeFacts, noticeProgress } from './notice.ts';
import { proposalActions } from './proposal.ts';
import { sharePercent, sumHistory } from './time-cut.ts';

const code: CodeFacts = { code: '2.001199', name: 'Thủ tục', isDrafted: false, publishedOn: null, holdsFrom: null };
const notice = { kind: 'amended', status: 'drafting', effectiveOn: '2026-12-01' } as const;
const day = (text: string) => Temporal.PlainDate.from(text);

test('[QC Đ13.6] a change is published before the day it takes effect, or flagged late', () => {
  const told = (facts: Partial<CodeFacts>, today: string, of: Partial<Parameters<typeof noticeProgress>[0]> = {}) => {
    const { state, late, overdue, daysLeft } = noticeProgress(
      { ...notice, ...of },
      [{ ...code, ...facts }],
      day(today),
    );
    return [state, late ? 'late' : '', overdue ? 'overdue' : '', daysLeft].join(' ');
  };
  assert.equal(told({}, '2026-11-23'), 'drafting   8');
  assert.equal(told({}, '2026-12-01'), 'drafting  overdue 0');
  assert.equal(told({ publishedOn: '2026-11-30', holdsFrom: '2026-12-01' }, '2026-12-05'), 'published   -4');
  assert.equal(told({ publishedOn: '2026-12-01', holdsFrom: '2026-12-02' }, '2026-12-05'), 'published late  -4');
  assert.equal(told({ holdsFrom: '2026-12-01' }, '2026-11-25', { kind: 'abolished' }), 'published   6');
  assert.equal(told({ holdsFrom: '2026-12-02' }, '2026-11-25', { kind: 'abolished' }), 'published late  6');
  assert.equal(told({}, '2026-12-05', { status: 'declined' }), 'declined   -4');
});

test('a notice of two procedures is published with the second', () => {
  const first = { ...code, publishedOn: '2026-11-20', holdsFrom: '2026-12-01' };
  const second = { ...code, code: '2.001200', isDrafted: true };
  const { state, procedures } = noticeProgress(notice, [first, second], day('2026-11-23'));
  assert.equal(state, 'drafting');
  assert.deepEqual(
    procedures.map((one) => one.state),
    ['published', 'drafting'],
  );
});

test('a notice names procedures of its agency, and days in order', () => {
  const facts = {
    kind: 'amended' as const,
    agencyId: 1,
    procedureCodes: ['2.001199', '2.001199'],
    documentDate: '2026-11-20',
    effectiveOn: '2026-12-01',
    today: day('2026-11-23'),
    agencyOf: new Map([
      ['2.001199', 1],
      ['1.000001', 2],
    ]),
  };
  const codes = (different: Partial<typeof facts> | { kind: 'new' }) => {
    const decided = decideNotice({ ...facts, ...different });
    return decided.ok ? decided.value.join() : decided.problem.errors?.map((error) => error.code).join();
  };
  assert.equal(codes({}), '2.001199');
  assert.equal(codes({ procedureCodes: ['1.000001'] }), 'notice-procedure-elsewhere');
  assert.equal(codes({ procedureCodes: ['9.999999'] }), 'notice-procedure-unknown');
  assert.equal(codes({ procedureCodes: [] }), 'notice-codes-required');
  assert.equal(codes({ kind: 'new' }), 'notice-procedure-exists');
  assert.equal(codes({ documentDate: '2026-11-24' }), 'date-in-future');
  assert.equal(codes({ effectiveOn: '2026-11-19' }), 'notice-before-document');
  assert.equal(codes({ effectiveOn: '2026-02-30' }), 'date-invalid');
});

test('[QC Đ7.2i (1)] a cut keeps the law’s limit beside the shorter promise, and is never above it', () => {
  const limit = { value: 3, unit: 'working_days' as const };
  assert.deepEqual(cutLimit(limit, 2), { value: 2, unit: 'working_days', statutoryValue: 3 });
  assert.deepEqual(cutLimit({ ...limit, statutoryValue: 5 }, 2), { value: 2, unit: 'working_days', statutoryValue: 5 });
  for (const value of [3, 4]) assert.equal(cutLimit(limit, value), null);
});

test('[QC Đ18] an issue of the regulation names a clause there is', () => {
  const facts = {
    kind: 'REGULATION_ISSUE' as const,
    procedureCode: null,
    clause: 'QC Đ4.1',
    limitValue: null,
    timeLimit: null,
    knownClauses: new Set(['QC Đ4.1']),
  };
  const fault = (clause: string | null) => {
    const decided = decideNewProposal({ ...facts, clause });
    return decided.ok ? 'ok' : decided.problem.errors?.map((error) => error.code).join();
  };
  assert.deepEqual(
    [fault('QC Đ4.1'), fault('QC Đ99'), fault(null)],
    ['ok', 'proposal-clause-unknown', 'proposal-clause-required'],
  );
});

test('what is decided is decided; only an approved issue leads to rules, once', () => {
  const of = (
    kind: 'INITIATIVE' | 'REGULATION_ISSUE',
    status: 'new' | 'declined' | 'approved',
    ruleSetId: number | null,
  ) => proposalActions({ kind, status, ruleSetId }).join();
  assert.equal(of('INITIATIVE', 'new', null), 'review,decide');
  assert.equal(of('INITIATIVE', 'declined', null), '');
  assert.equal(of('REGULATION_ISSUE', 'approved', null), 'draft-rules,carry-out');
  assert.equal(of('REGULATION_ISSUE', 'approved', 7), 'carry-out');
});

test('a share is of the dossiers whose date can be told, rounded down', () => {
  const history = sumHistory([
    { present: 'ON_TIME', proposed: 'LATE' },
    { present: 'EARLY', proposed: 'EARLY' },
    { present: null, proposed: null },
  ]);
  assert.deepEqual(history, { finished: 2, inTime: 2, wouldMeet: 1 });
  assert.deepEqual([sharePercent(199, 200), sharePercent(0, 0)], [99, null]);
});
