import assert from 'node:assert/strict';
import type { TestCenter } from '../../../test/support/center.ts';
import { code, handling } from '../../../test/support/handling.ts';
import { storeProcedures } from '../../../test/support/store-procedures.ts';
import { chainOf, completeStep, readDossier } from '../dossiers/index.ts';
import { history } from '../ledger/index.ts';
import type { ProcedureFile, ProcessStep } from '../procedures/index.ts';
import { aConsultation, aProcess, aStep } from '../procedures/process.builder.ts';
import { activeSteps, stepsOf } from '../workflow/index.ts';
import { responsibleOf } from './index.ts';

/** The demo office with procedures that show what handling can be, and the questions its tests ask again and again. */
export async function anOffice(center: TestCenter) {
  const { services, clock } = center;
  const { db } = services;
  const { standard, accepted, reception, citizen } = await handling(center);

  const withProcess = (codeOfIt: string, steps: ProcessStep[]): ProcedureFile => ({
    ...standard,
    code: codeOfIt,
    process: { ...standard.process, steps },
  });
  const plain = withProcess(
    '9.000001',
    aProcess(
      aStep('tham-dinh', { name: 'Thẩm định hồ sơ' }),
      aStep('soat-xet', { name: 'Soát xét', role: 'agency_head' }),
      aStep('ky', { name: 'Ký giấy phép', role: 'approver', kind: 'sign' }),
    ),
  );
  const sideBySide = withProcess('9.000002', aConsultation());
  const withCouncil = withProcess(
    '9.000003',
    aProcess(aStep('hop', { name: 'Họp hội đồng', kind: 'council' }), aStep('ky', { role: 'approver' })),
  );
  const onTheSpot = withProcess(
    '9.000004',
    aProcess(aStep('tham-dinh', { place: 'CENTER' }), aStep('ky', { role: 'approver', kind: 'sign', place: 'CENTER' })),
  );
  const elsewhere = withProcess(
    '9.000005',
    aProcess(aStep('khao-sat', { agency: 'SXD' }), aStep('ky', { role: 'approver' })),
  );
  const oneStep = withProcess('9.000006', aProcess(aStep('xac-nhan', { agency: 'CENTER', role: 'reception' })));
  await storeProcedures(db, [plain, sideBySide, withCouncil, onTheSpot, elsewhere, oneStep]);

  const at = (time: string, day = '2026-11-23') => clock.set(`${day}T${time}:00+07:00`);
  const actor = (name: string) => center.actor(name);
  const active = async (id: number) => activeSteps(await stepsOf(db, id)).map(({ key }) => key);
  const agencyId = async (key: string) =>
    (await db.selectFrom('agencies').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id;
  const read = async (who: string, reference: string) =>
    readDossier(db, await actor(who), { reference, now: clock.now(), purpose: 'test' });
  const dossierOf = async (reference: string) => {
    const view = await read('giamdoc', reference);
    assert.ok(view.ok);
    return view.value;
  };
  const complete = async (who: string, reference: string, stepKey: string) =>
    code(await completeStep(services, await actor(who), { reference, stepKey }));
  const answering = async (reference: string) => {
    const { dossier, steps } = await dossierOf(reference);
    const found = await responsibleOf(db, dossier, steps, clock.now());
    return found && `${found.why} ${found.person.name}`;
  };
  const nameOf = async (who: string) => (await actor(who)).name;
  const actionsOf = async (id: number) => (await history(db, chainOf(id))).map(({ action }) => action);
  const procedures = { plain, sideBySide, withCouncil, onTheSpot, elsewhere, oneStep };
  return {
    ...procedures,
    services,
    db,
    clock,
    accepted,
    reception,
    citizen,
    at,
    actor,
    active,
    agencyId,
    read,
    dossierOf,
    complete,
    answering,
    nameOf,
    actionsOf,
  };
}
