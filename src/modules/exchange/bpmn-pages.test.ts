import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { beginProcedureDraft, findDraft, processOn, saveProcedureDraft } from '../procedures/index.ts';
import { aConsultation } from '../procedures/process.builder.ts';
import { fromBpmn } from './bpmn/from-bpmn.ts';

const center = await openTestCenter();
const { db } = center.services;
const CODE = '1.004232';
const DRAFT = `/can-bo/thu-tuc/${CODE}/du-thao/quy-trinh`;
const begun = await beginProcedureDraft(center.services, await center.actor('kiemsoat'), {
  code: CODE,
  reason: 'Thử nghiệm',
});
assert.ok(begun.ok);

test('everybody may take the process in force as BPMN, and it reads back as it is', async () => {
  const answer = await center.app.inject({ method: 'GET', url: `/thu-tuc/${CODE}/quy-trinh.bpmn` });
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers['content-disposition']), /quy-trinh-1\.004232\.bpmn/);
  assert.match(answer.body, /bpmndi:BPMNShape/);
  const read = await fromBpmn(answer.body);
  assert.ok(read.ok);
  const process = await processOn(db, CODE, Temporal.PlainDate.from('2026-11-23'));
  assert.deepEqual(read.value.steps, process?.steps);
  const none = await center.app.inject({ method: 'GET', url: '/thu-tuc/9.999999/quy-trinh.bpmn' });
  assert.equal(none.statusCode, 404);
});

/** Sends a file as the form of the page does. */
async function send(text: string | Buffer, version?: string) {
  const { cookie } = await center.cookie('kiemsoat');
  const form = await center.app.inject({ method: 'GET', url: `${DRAFT}/nhap`, headers: { cookie } });
  const csrf = form.cookies.find(({ name }) => name === '_csrf')?.value ?? '';
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form.body)?.[1] ?? '';
  const fields = { _csrf: field('_csrf'), _key: field('_key'), _version: version ?? field('_version') };
  const part = (name: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = Object.entries(fields).map(([name, value]) => part(name, value));
  const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="q.bpmn"\r\nContent-Type: application/xml\r\n\r\n`;
  return center.app.inject({
    method: 'POST',
    url: `${DRAFT}/nhap`,
    headers: { cookie: `${cookie}; _csrf=${csrf}`, 'content-type': 'multipart/form-data; boundary=b' },
    payload: Buffer.concat([Buffer.from(head.join('') + file), Buffer.from(text), Buffer.from('\r\n--b--\r\n')]),
  });
}

test('a draft is taken to a drawing tool and back', async () => {
  const actor = await center.actor('kiemsoat');
  const steps = aConsultation();
  const saved = await saveProcedureDraft(
    center.services,
    actor,
    { code: CODE, expectedRevision: 1 },
    { process: { steps } },
  );
  assert.ok(saved.ok);
  const { cookie } = await center.cookie('kiemsoat');
  const { body } = await center.app.inject({ method: 'GET', url: `${DRAFT}.bpmn`, headers: { cookie } });
  const renamed = body.replace('name="Thẩm định hồ sơ"', 'name="Thẩm định và đo đạc"');
  const answer = await send(renamed);
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, `${DRAFT}?xong=nhap`]);
  const draft = await findDraft(db, CODE);
  assert.deepEqual(draft?.process.steps, steps.with(1, { ...steps[1]!, name: 'Thẩm định và đo đạc' }));
});

test('a file that cannot be read changes nothing, and says what is wrong where', async () => {
  const before = await findDraft(db, CODE);
  const pdf = await send(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0xfe, 0x01]));
  assert.equal(pdf.statusCode, 422);
  assert.match(pdf.body, /không phải tệp văn bản BPMN/);
  const script = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><process id="p"><startEvent id="s"/><scriptTask id="chay" name="Chạy"/></process></definitions>`;
  const refused = await send(script);
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /Có phần tử hệ thống không dùng: ScriptTask “Chạy” \(chay\)/);
  assert.match((await send('')).body, /Chọn tệp BPMN/);
  assert.equal((await send('x'.repeat(1_100_000))).statusCode, 422);
  assert.deepEqual((await findDraft(db, CODE))?.revision, before?.revision);
});

test('a file for a draft that somebody changed meanwhile is not taken', async () => {
  const { body } = await center.app.inject({ method: 'GET', url: `/thu-tuc/${CODE}/quy-trinh.bpmn` });
  assert.equal((await send(body, '1')).statusCode, 409);
});
