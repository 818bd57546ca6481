import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestCenter } from '../../../../test/support/center.ts';
import type { Result } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { transaction } from '../../../platform/database/database.ts';
import { history } from '../../ledger/index.ts';
import { decideApproval } from '../domain/decide-approval.ts';
import { isOwnJurisdiction } from '../domain/own-jurisdiction.ts';
import type { OwnParameters } from '../domain/rule-set.ts';
import { approveRuleSet, draftRuleSet, giveUpRuleSetDraft, rulesAt, saveRuleSetDraft } from '../index.ts';
import { findRuleSet, insertDraft, listRuleSets } from '../rule-set-store.ts';

const { services, database, actor, clock } = await openTestCenter();
const { db } = services;
const [admin, director, official] = [await actor('quantri'), await actor('giamdoc'), await actor('tiepnhan1')];
const idOf = async (key: string) =>
  (await listRuleSets(db)).find((set) => set.key === key && set.status === 'in_force')!.id;
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const cutoff = (value: string): OwnParameters => ({ 'transfer.cutoff': { value, basis: 'QC Đ4.1', tag: 'CORPUS' } });
const at = (text: string) => Temporal.Instant.from(text);

async function begin() {
  const begun = await draftRuleSet(services, admin, { from: await idOf('kon-tum-2018') });
  if (!begun.ok) throw new Error(begun.problem.code);
  return (await findRuleSet(db, begun.value.id))!;
}

test('only who may draft drafts, only who may approve approves', async () => {
  const from = await idOf('kon-tum-2018');
  assert.equal(code(await draftRuleSet(services, official, { from })), 'not-permitted');
  const draft = await begin();
  const approval = { decisionNo: '09/QĐ-UBND', effectiveFrom: '2026-12-01' };
  assert.equal(code(await approveRuleSet(services, admin, { id: draft.id }, approval)), 'not-permitted');
  assert.equal(code(await draftRuleSet(services, admin, { from })), 'rule-draft-exists');
  assert.equal(code(await giveUpRuleSetDraft(services, admin, { id: draft.id })), 'ok');
  assert.equal(code(await giveUpRuleSetDraft(services, admin, { id: draft.id })), 'rule-set-not-draft');
  assert.equal(code(await draftRuleSet(services, admin, { from: draft.id })), 'rule-set-not-approved');
  assert.equal(code(await draftRuleSet(services, admin, { from: 999 })), 'rule-set-not-found');
  assert.equal(code(await draftRuleSet(services, admin, { first: true })), 'rule-set-exists');
});

test('a draft is a copy with the next version; a stale form is refused, contradictions are named', async () => {
  const draft = await begin();
  assert.deepEqual([draft.key, draft.version, draft.status], ['kon-tum-2018', 3, 'draft']);
  const saved = await saveRuleSetDraft(services, admin, { id: draft.id, expectedVersion: 1 }, draft);
  assert.deepEqual(saved, { ok: true, value: { draftVersion: 2 } });
  const stale = await saveRuleSetDraft(services, admin, { id: draft.id, expectedVersion: 1 }, draft);
  assert.equal(code(stale), 'rule-draft-stale');
  const min = { ...draft.parameters['secondment.minMonths']!, value: 30 };
  const parameters = { ...draft.parameters, 'secondment.minMonths': min };
  const wrong = await saveRuleSetDraft(services, admin, { id: draft.id }, { ...draft, parameters });
  assert.deepEqual(wrong.ok ? [] : wrong.problem.errors, [
    { pointer: '/parameters/secondment.maxMonths', code: 'rule-max-below-min' },
  ]);
  await giveUpRuleSetDraft(services, admin, { id: draft.id });
});

test('[QC Đ3.9] an approved version takes over at its midnight, ends the one before, and what was accepted keeps its rules', async () => {
  const before = await rulesAt(db, clock.now());
  const draft = await begin();
  const parameters = { ...draft.parameters, ...cutoff('15:30:00') };
  await saveRuleSetDraft(services, admin, { id: draft.id }, { ...draft, parameters });
  const approve = (decisionNo: string, effectiveFrom: string) =>
    approveRuleSet(services, director, { id: draft.id }, { decisionNo, effectiveFrom });
  assert.equal(code(await approve(' ', '2026-12-01')), 'rules-decision-required');
  assert.equal(code(await approve('09/QĐ-UBND', '2026-11-23')), 'effective-too-early');
  assert.equal(code(await approve('09/QĐ-UBND', '2026-02-30')), 'invalid-input');
  assert.equal(code(await approve('09/QĐ-UBND', '2026-12-01')), 'ok');

  const eve = (await rulesAt(db, at('2026-11-30T23:59:59+07:00')))!;
  const day = (await rulesAt(db, at('2026-12-01T00:00:00+07:00')))!;
  assert.equal(eve.id, before?.id);
  assert.equal(eve.rules.parameters['transfer.cutoff'].value, '16:00:00');
  assert.deepEqual([day.id, day.rules.parameters['transfer.cutoff'].value], [draft.id, '15:30:00']);
  const ended = await findRuleSet(db, eve.id);
  assert.equal(ended?.effectiveTo && toRfc3339(ended.effectiveTo), '2026-12-01T00:00:00+07:00');

  const entries = await history(db, 'rule-sets:kon-tum');
  const last = entries.at(-1);
  assert.deepEqual([last?.action, last?.ground, last?.facts.set], ['approve-rule-set', '09/QĐ-UBND', 'kon-tum-2018@4']);
  assert.match(JSON.stringify(entries), /transfer\.cutoff: .*16:00:00.* → .*15:30:00/);
});

test('a period that another set has is not given twice', async () => {
  const from = (await listRuleSets(db)).find((set) => set.key === 'kon-tum-2018' && set.effectiveTo !== null)!.id;
  const begun = await draftRuleSet(services, admin, { from });
  if (!begun.ok) throw new Error(begun.problem.code);
  const reference = { id: begun.value.id };
  const early = await approveRuleSet(services, director, reference, {
    decisionNo: '10/QĐ-UBND',
    effectiveFrom: '2026-11-28',
  });
  assert.equal(code(early), 'period-taken');
  await giveUpRuleSetDraft(services, admin, reference);
});

test('a value nobody sets, or one beyond its limits, is named and stops the approval', async () => {
  const draft = (await findRuleSet(db, await idOf('kon-tum-2018')))!;
  const { 'nearDue.percent': left, ...parameters } = draft.parameters;
  assert.equal(left?.value, 80);
  const decide = (own: OwnParameters) => {
    const facts = { approved: [], decisionNo: '1/QĐ-UBND', effectiveFrom: '2027-01-01', now: clock.now() };
    const decided = decideApproval({ ...facts, draft: { ...draft, parameters: own } });
    return decided.ok ? null : decided.problem;
  };
  assert.deepEqual(decide(parameters), { code: 'rules-incomplete', facts: { missing: 'nearDue.percent' } });
  const wild = { ...draft.parameters['onlineCheck.workingHours']!, value: 999_999 };
  const beyond = { ...draft.parameters, 'onlineCheck.workingHours': wild };
  assert.deepEqual(decide(beyond), { code: 'rules-out-of-range', facts: { names: 'onlineCheck.workingHours' } });
});

test('the rules of the nation are neither drafted nor approved by a province, only given up', async () => {
  const from = await idOf('quoc-gia-2025');
  assert.equal(code(await draftRuleSet(services, admin, { from })), 'rule-set-national');
  const national = (await findRuleSet(db, from))!;
  const draft = { ...national, version: 9, updatedBy: 'x' };
  const reference = { id: await transaction(db, (tx) => insertDraft(tx, draft)) };
  const approval = { decisionNo: '1/QĐ-UBND', effectiveFrom: '2027-01-01' };
  assert.equal(code(await saveRuleSetDraft(services, admin, reference, national)), 'rule-set-national');
  assert.equal(code(await approveRuleSet(services, director, reference, approval)), 'rule-set-national');
  assert.equal(code(await giveUpRuleSetDraft(services, admin, reference)), 'ok');
  assert.equal(isOwnJurisdiction('national', 'quoc-gia-2025', await listRuleSets(db)), true);
});

test('nobody changes, deletes or reopens an approved set, not even the owner of the database', async () => {
  const id = (await rulesAt(db, at('2027-06-01T00:00:00Z')))!.id;
  const never = /an approved rule set never changes/;
  const { owner } = database;
  for (const change of [
    sql`update rule_sets set content = '{}' where id = ${id}`,
    sql`update rule_sets set decision_no = '1/QĐ' where id = ${id}`,
    sql`update rule_sets set status = 'draft' where id = ${id}`,
    sql`update rule_sets set effective_from = now() where id = ${id}`,
  ])
    await assert.rejects(change.execute(owner), never);
  await assert.rejects(sql`delete from rule_sets where id = ${id}`.execute(owner), /only a draft/);
  const ended = (await listRuleSets(db)).find(({ effectiveTo, status }) => effectiveTo && status === 'in_force')!.id;
  await assert.rejects(sql`update rule_sets set effective_to = null where id = ${ended}`.execute(owner), never);
});
