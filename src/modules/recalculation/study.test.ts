import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { closure, studying } from '../../../test/support/studying.ts';
import { findDossier } from '../dossiers/index.ts';
import { proposeRecalculation } from './actions/propose-recalculation.ts';
import { runStudy } from './actions/run-study.ts';
import { changedDossiers } from './changes-store.ts';
import { askWhatIf, findStudy } from './index.ts';

const center = await openTestCenter();
const { services } = center;
const { db } = services;
const { accepted, standard, handledUpToTheResult } = await handling(center);
const { owner, control, withDays, studied } = await studying(center);

test('a draft is studied: who would be due later and until when, and nothing moves', async () => {
  const dossier = await accepted(standard);
  await handledUpToTheResult(standard);
  const study = await studied({ kind: 'calendar_draft', owner, years: [await withDays(closure('2026-11-24'))] });
  assert.equal(study.openDossiers, 1);
  assert.equal(`${study.checked} ${study.later} ${study.earlier} ${study.stateOnly} ${study.faults}`, '1 1 0 0 0');
  const [change] = await changedDossiers(db, study.id, { after: 0, limit: 9 });
  assert.equal(change?.code, dossier.code);
  assert.equal(`${change?.dueFrom}`, `${dossier.accepted?.legalDueAt}`);
  assert.equal(`${change?.dueTo}`, `${dossier.accepted?.legalDueAt?.add({ hours: 24 })}`);
  const after = await findDossier(db, dossier.code!);
  assert.equal(after?.version, dossier.version);
});

test('a study that a killed worker had begun is made from the start; one that is over stays', async () => {
  const asked = await askWhatIf(services, control, { kind: 'calendar_draft', owner, years: [await withDays()] });
  assert.ok(asked.ok);
  const { id } = asked.value;
  const [{ id: dossierId } = { id: 0 }] = await db.selectFrom('dossiers').select('id').limit(1).execute();
  const stale = { what_if_id: id, dossier_id: dossierId, state_from: 'IN_TIME', state_to: 'OVERDUE', fault: 'stale' };
  await db.insertInto('what_if_changes').values(stale).execute();
  await runStudy(services, id);
  const study = await findStudy(db, id);
  assert.equal(study?.faults, 0);
  await runStudy(services, id);
  assert.equal(JSON.stringify(await findStudy(db, id)), JSON.stringify(study));
});

test('under other rules the date stays and the state changes', async () => {
  const id = await ruleSet('draft');
  const study = await studied({ kind: 'rule_set', id });
  assert.equal(study.stateOnly, study.openDossiers);
  assert.equal(study.later + study.earlier + study.faults, 0);
  const refused = await proposeRecalculation(services, control, { whatIfId: study.id, ground: 'Thử' });
  assert.equal(code(refused), 'subject-not-in-force');
});

test('the calendar of another owner moves no due date', async () => {
  const years = [{ ...(await withDays(closure('2026-11-24'))), owner: 'SXD' }];
  const study = await studied({ kind: 'calendar_draft', owner: 'SXD', years });
  assert.equal(study.later + study.earlier + study.stateOnly + study.faults, 0);
});

test('asking takes the right to draft, a subject that exists and a sound draft', async () => {
  const handler = await center.actor('tiepnhan1');
  const draft = { kind: 'calendar_draft', owner, years: [await withDays()] } as const;
  assert.equal(code(await askWhatIf(services, handler, draft)), 'not-permitted');
  assert.equal(code(await askWhatIf(services, control, { kind: 'rule_set', id: 99_999 })), 'study-subject-unknown');
  const twice = [closure('2026-11-24'), closure('2026-11-24')];
  const years = [await withDays(...twice)];
  assert.equal(code(await askWhatIf(services, control, { ...draft, years })), 'calendar-year-invalid');
});

/** The rules in force, by which a dossier is near due at once. */
async function ruleSet(status: 'draft'): Promise<number> {
  const present = await db
    .selectFrom('rule_sets')
    .selectAll()
    .where('status', '=', 'in_force')
    .where('jurisdiction', '<>', 'national')
    .executeTakeFirstOrThrow();
  const { id: _, ...row } = present;
  const content = present.content as { parameters: Record<string, { value: unknown }> };
  const parameters = {
    ...content.parameters,
    'nearDue.workedMinutes': { ...content.parameters['nearDue.workedMinutes'], value: 100_000 },
  };
  const { id } = await db
    .insertInto('rule_sets')
    .values({
      ...row,
      version: present.version + 1,
      status,
      decision_no: null,
      approved_at: null,
      approved_by: null,
      content: JSON.stringify({ ...content, version: present.version + 1, parameters }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
