import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { formClient } from '../../../test/support/form-client.ts';
import { applicantItself, code, handling, signed } from '../../../test/support/handling.ts';
import { toRfc3339 } from '../../kernel/time.ts';
import { loadOrCreateSigningKey, signToken } from '../../platform/signing.ts';
import { saveUpload } from '../files/index.ts';
import { formsOf } from '../forms/index.ts';
import { findTampering } from '../ledger/index.ts';
import {
  deliverResult,
  editionsOf,
  recallResult,
  registerResult,
  replaceResult,
  resultOf,
  verifyResult,
} from './index.ts';

const center = await openTestCenter();
const { clock, app, services } = center;
const { db } = services;
const { standard, reception, actorOfStep, handledUpToTheResult } = await handling(center);
const approver = await center.actor('pheduyet.SKHDT');
const at = (text: string) => clock.set(`2026-${text}+07:00`);
const morning = () => at('11-23T09:05:00');
const wrong = { ground: 'Ghi sai ngành, nghề kinh doanh', legalBasis: 'Điều 12 Quy chế' };
const inHand = (reference: string) => ({ ...applicantItself, reference, receiptCode: reference });
const tokenOf = async (dossierId: number) => (await resultOf(db, dossierId))!.token!;
const standing = async (token: string) => {
  const proven = await verifyResult(services, token);
  return proven.ok ? proven.value.standing : proven.problem.code;
};
const _kept = async (owner: { accountId: number }, bytes: Uint8Array) => {
  const upload = await saveUpload(services, owner.accountId, { name: 'Kết quả.pdf', bytes: Buffer.from(bytes) });
  assert.ok(upload.ok, JSON.stringify(upload));
  return upload.value.token;
};

test('a result that was recalled stays in the registry, the time it was out does not count, and its QR says so at once', async () => {
  morning();
  const { dossier } = await handledUpToTheResult(standard);
  const due = dossier.accepted!.legalDueAt!;
  const first = await tokenOf(dossier.id);
  assert.equal(await standing(first), 'valid');
  at('11-25T09:05:00');
  assert.equal(
    code(await recallResult(services, reception, { ...wrong, reference: dossier.code! })),
    'action-not-allowed',
  );
  const recalled = await recallResult(services, approver, { ...wrong, reference: dossier.code! });
  assert.ok(recalled.ok, JSON.stringify(recalled));
  assert.deepEqual(
    [recalled.value.status, recalled.value.outcome, recalled.value.finishedAt],
    ['handling', null, null],
  );
  const moved = recalled.value.accepted!;
  const dates = [due, moved.legalDueAt!].map((instant) => toRfc3339(instant));
  assert.deepEqual(
    dates,
    ['2026-11-26T17:00:00+07:00', '2026-11-30T17:00:00+07:00'],
    'it was out for two working days',
  );
  assert.deepEqual(
    moved.pauses.map(({ from, to }) => from.until(to!).total({ unit: 'hour' })),
    [48],
  );
  assert.equal(await standing(first), 'recalled');
  assert.equal(code(await deliverResult(services, reception, inHand(dossier.code!))), 'action-not-allowed');
  const { step, actor } = await actorOfStep(dossier.id);
  assert.equal(step.agencyId, dossier.agencyId);
  const again = { ...signed, documentNumber: '12b/GCN', documentDate: '2026-11-25', reference: dossier.code! };
  assert.equal(code(await registerResult(services, actor, again)), 'ok');
  assert.equal(await standing(first), 'recalled');
  assert.equal(await standing(await tokenOf(dossier.id)), 'valid');
  const editions = await editionsOf(db, dossier.id);
  assert.deepEqual(
    editions.map(({ edition, documentNumber }) => [edition, documentNumber]),
    [
      [2, '12b/GCN'],
      [1, '12/GCN'],
    ],
  );
  const [decision] = (await formsOf(db, dossier.id)).filter(({ paper }) => paper.form === 'recall');
  assert.match(decision!.paper.head.number ?? '', /^01\/QDTH-SKHDT$/);
  assert.equal(code(await deliverResult(services, reception, inHand(dossier.code!))), 'ok');
  assert.equal(code(await deliverResult(services, reception, inHand(dossier.code!))), 'action-not-allowed');
  assert.equal(await findTampering(db, `dossier:${dossier.id}`), null);
});

test('after it was handed over a wrong result is replaced or revoked in the registry, and never goes back to handling', async () => {
  morning();
  const { dossier } = await handledUpToTheResult(standard);
  const reference = dossier.code!;
  assert.equal(code(await replaceResult(services, approver, { ...wrong, reference })), 'action-not-allowed');
  assert.ok((await deliverResult(services, reception, inHand(reference))).ok);
  const old = await tokenOf(dossier.id);
  assert.equal(code(await recallResult(services, approver, { ...wrong, reference })), 'action-not-allowed');
  const replacement = { ...signed, documentNumber: '13/GCN', validUntil: '2026-11-30' };
  const early = { ...replacement, documentDate: '2026-11-20' };
  assert.equal(
    code(await replaceResult(services, approver, { ...wrong, reference, replacement: early })),
    'document-before-acceptance',
  );
  const replaced = await replaceResult(services, approver, { ...wrong, reference, replacement });
  assert.ok(replaced.ok, JSON.stringify(replaced));
  assert.equal(replaced.value.status, 'delivered');
  const next = await tokenOf(dossier.id);
  assert.deepEqual([await standing(old), await standing(next)], ['replaced', 'valid']);
  at('12-01T08:00:00');
  assert.equal(await standing(next), 'expired');
  assert.equal(code(await replaceResult(services, approver, { ...wrong, reference })), 'ok');
  assert.equal(await standing(next), 'revoked');
  assert.equal(code(await replaceResult(services, approver, { ...wrong, reference })), 'result-not-found');
  assert.equal(await findTampering(db, `dossier:${dossier.id}`), null);
});

test('the QR of a result is read by anybody and tells nothing about a person; forged, altered or strange ones prove nothing', async () => {
  morning();
  const { dossier } = await handledUpToTheResult(standard);
  const token = await tokenOf(dossier.id);
  const { statusCode, body } = await app.inject({ url: `/xac-minh/${token}` });
  assert.equal(statusCode, 200);
  for (const part of ['Kết quả thật, còn hiệu lực', signed.documentNumber, '23/11/2026', 'Chưa ký số'])
    assert.ok(body.includes(part), part);
  assert.doesNotMatch(body, /Nguyễn Thị Ví Dụ|000000000001|Người ký mẫu/);
  const verify = (given: string) =>
    app.inject({ method: 'POST', url: '/api/v1/verifications', payload: { token: given } });
  const { kind, standing: told } = (await verify(token)).json();
  assert.deepEqual([kind, told], ['result', 'valid']);
  const [head, claims, signature] = token.split('.') as [string, string, string];
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const altered = Buffer.from(JSON.stringify({ ...said, n: '99/GCN' })).toString('base64url');
  const stranger = await loadOrCreateSigningKey(`${services.config.dataDir}/stranger.json`);
  for (const bad of [`${head}.${altered}.${signature}`, await signToken(stranger, said), 'abc'])
    assert.equal((await verify(bad)).json().code, 'token-invalid');
  const unknown = await signToken(services.signingKey, { ...said, e: 7 });
  assert.equal((await verify(unknown)).json().isOnRecord, false);
  assert.match((await app.inject({ url: `/xac-minh/${unknown}` })).body, /không có trong sổ/);
});

test('the registry shows whose results they are to the agency and to those who supervise, and to nobody else', async () => {
  morning();
  const { dossier } = await handledUpToTheResult(standard);
  const listed = async (username: string, query = '') => {
    const headers = await center.bearer(username);
    const { items } = (await app.inject({ url: `/api/v1/results?search=${dossier.code}${query}`, headers })).json();
    return (items as { dossierCode: string }[] | undefined)?.map(({ dossierCode }) => dossierCode) ?? [];
  };
  for (const username of ['chuyenvien.SKHDT', 'tiepnhan1', 'giamdoc', 'thanhtra'])
    assert.deepEqual(await listed(username), [dossier.code], username);
  for (const username of ['chuyenvien.SYT', 'tiepnhan2']) assert.deepEqual(await listed(username), [], username);
  assert.deepEqual(await listed('giamdoc', '&from=2026-11-24'), []);
  const { id } = (await resultOf(db, dossier.id))!;
  const open = async (username: string) =>
    (await app.inject({ url: `/can-bo/ket-qua/${id}`, headers: await center.cookie(username) })).statusCode;
  assert.deepEqual([await open('pheduyet.SKHDT'), await open('chuyenvien.SYT')], [200, 404]);
});

test('the dossier’s page and the page to register lead to the result that is registered; the desk names what is missing', async () => {
  morning();
  const { dossier } = await handledUpToTheResult(standard);
  const { id } = (await resultOf(db, dossier.id))!;
  const page = async (username: string, url: string) =>
    (await app.inject({ url, headers: await center.cookie(username) })).body;
  const link = new RegExp(`href="/can-bo/ket-qua/${id}">Xem kết quả`);
  assert.match(await page('pheduyet.SKHDT', `/can-bo/ho-so/${dossier.code}`), link);
  const register = await page('pheduyet.SKHDT', `/can-bo/ho-so/${dossier.code}/ket-qua`);
  assert.match(register, link);
  assert.match(register, /đã được đăng ký/);
  const desk = `/can-bo/tra-ket-qua/${dossier.code}`;
  assert.doesNotMatch(await page('tiepnhan1', desk), /<input[^>]*name="originals\[\]"[^>]*checked/);
  const browser = await formClient(center, 'tiepnhan1');
  const { body: form } = await browser.get(desk);
  const _key = /name="_key" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const sent = { _key, receiptCode: dossier.code!, 'receiver.capacity': 'applicant', 'receiver.name': 'Ví Dụ' };
  const { body } = await browser.post(desk, sent);
  assert.match(body, /Bằng chứng đã nhận: cần nhập mục này/);
  assert.match(body, /Số giấy tờ tùy thân của người nhận: cần nhập mục này/);
});
