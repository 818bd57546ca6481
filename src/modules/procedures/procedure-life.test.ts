import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { code as codeOf, handling } from '../../../test/support/handling.ts';
import { aCheck, aFiling } from '../dossiers/dossier.builder.ts';
import { acceptDossier, fileDossier } from '../dossiers/index.ts';
import { findTampering, history } from '../ledger/index.ts';
import { findDraft } from './drafts-store.ts';
import {
  agreeToProcedureDraft,
  approveProcedureDraft,
  beginProcedureDraft,
  giveUpProcedureDraft,
  procedureOn,
  processOn,
  processVersionsOf,
  saveProcedureDraft,
  versionsOf,
  withdrawProcedureVersion,
} from './index.ts';
import { aProcedure, aProcess } from './procedure.builder.ts';
import { waitingDrafts } from './queries/waiting-drafts.ts';

const center = await openTestCenter();
const { services, app, bearer, database, data } = center;
const { db } = services;
const story = await handling(center);
const { code } = story.standard;
const [control, head, stranger, director, deputy, admin] = await Promise.all(
  ['kiemsoat', 'lanhdao.SXD', 'lanhdao.SKHDT', 'giamdoc', 'phogiamdoc', 'quantri'].map(center.actor),
);
const NEW = '9.900001';
const { version: _, decisionNo: __, effectiveFrom: ___, effectiveTo: ____, ...said } = aProcedure();
const decision = { decisionNo: '15/QĐ-UBND', effectiveFrom: '2026-12-01' };
const day = (text: string) => Temporal.PlainDate.from(text);

async function agreedByBoth(procedure: string, agency = head!) {
  const revision = (await findDraft(db, procedure))!.revision;
  assert.equal(
    codeOf(await agreeToProcedureDraft(services, control!, { code: procedure, expectedRevision: revision })),
    'ok',
  );
  return agreeToProcedureDraft(services, agency, { code: procedure, expectedRevision: revision });
}

test('[QC Đ13.3] draft, agreed by agency and center, approved by a decision, in force: a procedure that is new', async () => {
  const input = { code: NEW, agency: 'SXD', name: 'Thủ tục thử nghiệm', reason: 'Thử' };
  assert.equal(codeOf(await beginProcedureDraft(services, stranger!, input)), 'not-permitted');
  assert.equal(codeOf(await beginProcedureDraft(services, head!, input)), 'ok');
  assert.equal(codeOf(await beginProcedureDraft(services, control!, input)), 'draft-exists');
  assert.equal(
    codeOf(await beginProcedureDraft(services, control!, { code, agency: 'SXD', reason: 'Thử' })),
    'procedure-exists',
  );
  assert.equal(
    codeOf(await beginProcedureDraft(services, control!, { code: '9.900002', reason: 'Thử' })),
    'procedure-not-found',
  );
  const ref = { code: NEW, expectedRevision: 1 };
  const lacking = await approveProcedureDraft(services, director!, ref, decision);
  assert.equal(codeOf(lacking), 'draft-incomplete');
  const written = await saveProcedureDraft(services, head!, ref, { content: said, process: aProcess() });
  assert.deepEqual(written, { ok: true, value: { revision: 2 } });
  assert.equal(codeOf(await saveProcedureDraft(services, control!, ref, { content: said })), 'draft-stale');
  const now = { code: NEW, expectedRevision: 2 };
  assert.equal(codeOf(await approveProcedureDraft(services, director!, now, decision)), 'draft-not-agreed');
  assert.equal(codeOf(await agreeToProcedureDraft(services, stranger!, now)), 'not-permitted');
  const both = await agreedByBoth(NEW);
  assert.deepEqual(both, { ok: true, value: { agency: true, center: true } });
  assert.equal(codeOf(await approveProcedureDraft(services, control!, now, decision)), 'not-permitted');
  assert.equal(
    codeOf(await approveProcedureDraft(services, director!, now, { ...decision, decisionNo: ' ' })),
    'invalid-input',
  );
  const approved = await approveProcedureDraft(services, director!, now, {
    ...decision,
    processDecisionNo: '16/QĐ-UBND',
  });
  assert.ok(approved.ok, JSON.stringify(approved));
  assert.deepEqual([approved.value.version, approved.value.processVersion, approved.value.late], [1, 1, false]);
  assert.equal(await procedureOn(db, NEW, day('2026-11-30')), null);
  const inForce = (await procedureOn(db, NEW, day('2026-12-01')))!;
  assert.equal(inForce.content.decisionNo, '15/QĐ-UBND');
  assert.equal((await processOn(db, NEW, day('2026-12-01')))?.decisionNo, '16/QĐ-UBND');
  const actions = (await history(db, `procedure:${NEW}`)).map(({ action }) => action);
  assert.deepEqual(actions, ['begin-draft', 'save-draft', 'agree-to-draft', 'agree-to-draft', 'approve-draft']);
  assert.equal(await findTampering(db, `procedure:${NEW}`), null);
});

test('what is in force never changes, whoever tries', async () => {
  for (const change of [{ content: '{}' }, { decision_no: 'x' }, { effective_from: '2020-01-01' }])
    await assert.rejects(database.db.updateTable('procedure_versions').set(change).execute(), /never changes/);
  await assert.rejects(database.db.updateTable('process_versions').set({ steps: '[]' }).execute(), /never changes/);
});

test('one version waits: the next must come later, or what waits is withdrawn before it takes effect', async () => {
  await beginProcedureDraft(services, control!, { code: NEW, reason: 'Sửa' });
  const content = { ...said, sets: 3 };
  await saveProcedureDraft(services, control!, { code: NEW }, { content });
  await agreedByBoth(NEW);
  const early = await approveProcedureDraft(
    services,
    director!,
    { code: NEW },
    { ...decision, effectiveFrom: '2026-11-30' },
  );
  assert.equal(codeOf(early), 'version-to-come');
  assert.equal(
    codeOf(
      await withdrawProcedureVersion(services, control!, { code: NEW, effectiveFrom: '2026-12-01', reason: 'Thử' }),
    ),
    'not-permitted',
  );
  const later = await approveProcedureDraft(
    services,
    director!,
    { code: NEW },
    { ...decision, effectiveFrom: '2026-12-15' },
  );
  assert.ok(later.ok && later.value.processVersion === null);
  const back = { code: NEW, effectiveFrom: '2026-12-15', reason: 'Quyết định bị hủy' };
  assert.equal(codeOf(await withdrawProcedureVersion(services, director!, back)), 'ok');
  assert.equal(codeOf(await withdrawProcedureVersion(services, director!, back)), 'procedure-not-found');
  assert.deepEqual(
    (await versionsOf(db, NEW)).map(({ version, effectiveTo }) => [version, effectiveTo]),
    [[1, null]],
  );
  const again = (await findDraft(db, NEW))!;
  assert.deepEqual([again.content.sets, again.updatedBy, again.agencyAgreed], [3, director!.name, null]);
  await agreedByBoth(NEW);
  const waiting = (by: typeof head) => waitingDrafts(db, { agencyId: null, accountId: by!.accountId! });
  assert.deepEqual([(await waiting(director)).approval.count, (await waiting(deputy)).approval.code], [0, NEW]);
  const inForce = { code, effectiveFrom: (await versionsOf(db, code))[0]!.effectiveFrom, reason: 'Thử' };
  assert.equal(codeOf(await withdrawProcedureVersion(services, director!, inForce)), 'version-in-force');
});

test('[QC Đ13.6] a decision whose day has come is published late, and holds from tomorrow', async () => {
  const { code: other, agency } = data.procedures.find((each) => each.agency === 'SXD' && each.effectiveTo === null)!;
  assert.equal(agency, 'SXD');
  await beginProcedureDraft(services, control!, { code: other, reason: 'Sửa' });
  await agreedByBoth(other);
  assert.equal(codeOf(await approveProcedureDraft(services, deputy!, { code: other }, decision)), 'draft-unchanged');
  const { content } = (await findDraft(db, other))!;
  await saveProcedureDraft(services, director!, { code: other }, { content: { ...content, sets: content.sets! + 1 } });
  await agreedByBoth(other);
  const late = { ...decision, effectiveFrom: '2026-11-20' };
  assert.equal(codeOf(await approveProcedureDraft(services, director!, { code: other }, late)), 'approver-is-drafter');
  const done = await approveProcedureDraft(services, deputy!, { code: other }, late);
  assert.ok(done.ok && done.value.late);
  assert.equal(done.value.effectiveFrom, '2026-11-24');
  const [newest, before] = await versionsOf(db, other);
  assert.deepEqual(
    [newest!.publishedLate, newest!.statedFrom, before!.effectiveTo],
    [true, '2026-11-20', '2026-11-24'],
  );
});

test('[QC Đ13.3] a process that does not fit its limit, or has a step without time, is not published', async () => {
  await beginProcedureDraft(services, control!, { code: NEW, reason: 'Sửa' });
  for (const [process, finding] of [
    [aProcess(9, 2, 1), 'exceeds-limit'],
    [aProcess(0), 'step-without-quota'],
  ] as const) {
    await saveProcedureDraft(services, control!, { code: NEW }, { process });
    await agreedByBoth(NEW);
    const refused = await approveProcedureDraft(
      services,
      director!,
      { code: NEW },
      { ...decision, effectiveFrom: '2026-12-20' },
    );
    assert.ok(!refused.ok && 'errors' in refused.problem);
    assert.ok(
      refused.problem.errors?.some((error) => error.code === finding),
      finding,
    );
  }
  assert.equal(codeOf(await giveUpProcedureDraft(services, control!, { code: NEW }, 'Thử xong')), 'ok');
  assert.equal((await processVersionsOf(db, NEW)).length, 1);
});

test('[QC Đ2.1] without an approved process nothing is received', async () => {
  await database.db
    .updateTable('process_versions')
    .set({ effective_to: '2026-11-23' })
    .where('procedure_id', 'in', (from) => from.selectFrom('procedures').select('id').where('code', '=', code))
    .execute();
  const filed = await fileDossier(services, await center.actor('congdan1'), aFiling(story.standard));
  const refused = filed.ok
    ? await acceptDossier(services, await center.actor('tiepnhan1'), {
        ...aCheck(story.standard),
        reference: filed.value.provisionalNumber,
      })
    : filed;
  assert.notEqual(codeOf(refused), 'ok');
});

test('the API drafts, writes, agrees, approves and retires by revisions', async () => {
  const [asControl, asHead, asDirector] = [
    await bearer('kiemsoat'),
    await bearer('lanhdao.SXD'),
    await bearer('giamdoc'),
  ];
  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, headers: object, payload?: object) =>
    app.inject({
      method,
      url: `/api/v1/procedures/${NEW}${url}`,
      headers: headers as Record<string, string>,
      ...(payload && { payload }),
    });
  assert.equal((await call('POST', '/draft', await bearer('tiepnhan1'), { reason: 'Thử' })).statusCode, 403);
  const begun = await call('POST', '/draft', asControl, { reason: 'Thử' });
  assert.equal(begun.statusCode, 201);
  assert.equal(begun.headers.location, `/api/v1/procedures/${NEW}/draft`);
  const read = await call('GET', '/draft', asControl);
  assert.equal(read.headers.etag, '"1"');
  assert.deepEqual(read.json().findings, []);
  const content = { ...read.json().content, timeLimit: { value: 12, unit: 'working_days', statutoryValue: 9 } };
  const put = await call('PUT', '/draft', { ...asControl, 'if-match': '"1"' }, { content });
  assert.equal(put.headers.etag, '"2"');
  assert.equal((await call('PUT', '/draft', { ...asControl, 'if-match': '"1"' }, { content })).statusCode, 409);
  assert.equal((await call('PUT', '/draft', asControl, { content: { ...content, sets: 'hai' } })).statusCode, 422);
  const refused = await call('POST', '/draft/approval', asDirector, decision);
  assert.equal(refused.statusCode, 422);
  assert.deepEqual(
    refused.json().errors.map(({ pointer, code: found }: { pointer: string; code: string }) => [pointer, found]),
    [['/timeLimit/statutoryValue', 'statutory-below-committed']],
  );
  assert.match(refused.json().errors[0].detail, /thời hạn cam kết \(12\) dài hơn/);
  const right = { ...content, timeLimit: { value: 12, unit: 'working_days', statutoryValue: 15 } };
  assert.equal((await call('PUT', '/draft', asControl, { content: right })).statusCode, 200);
  assert.equal((await call('POST', '/draft/agreement', asControl)).statusCode, 201);
  assert.deepEqual((await call('POST', '/draft/agreement', asHead)).json().agreed, { agency: true, center: true });
  const listed = await app.inject({ url: '/api/v1/procedure-drafts', headers: asHead });
  assert.deepEqual(
    listed.json().items.map((each: { code: string }) => each.code),
    [NEW],
  );
  const approved = await call('POST', '/draft/approval', asDirector, { ...decision, effectiveFrom: '2026-12-05' });
  assert.equal(approved.statusCode, 201, approved.body);
  assert.equal(approved.json().effectiveFrom, '2026-12-05');
  const retired = { decisionNo: '20/QĐ-UBND', effectiveTo: '2027-01-01', acknowledgedOpen: 0 };
  assert.equal((await call('POST', '/retirement', asControl, retired)).statusCode, 403);
  assert.equal((await call('POST', '/retirement', asDirector, retired)).statusCode, 201);
  assert.equal((await call('POST', '/retirement', asDirector, retired)).json().code, 'procedure-over');
  assert.equal((await call('POST', '/draft', asControl, { reason: 'Thử' })).statusCode, 201);
  assert.equal((await call('DELETE', '/draft?reason=Nh%E1%BA%A7m', asControl)).statusCode, 204);
  assert.equal((await call('GET', '/draft', asControl)).statusCode, 404);
  assert.equal(codeOf(await beginProcedureDraft(services, admin!, { code: NEW, reason: 'Lập lại' })), 'ok');
});
