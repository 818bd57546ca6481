import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { A_PDF, type FormValues, multipart } from '../../../../test/support/citizen-browser.ts';

const { app, bearer } = await openTestCenter();
const citizen = await bearer('congdan1');

async function upload(values: FormValues, headers: Record<string, string> = citizen) {
  const { payload, type } = multipart(values);
  const all = { ...headers, 'content-type': type };
  const response = await app.inject({ method: 'POST', url: '/api/v1/uploads', headers: all, payload });
  return { status: response.statusCode, body: response.json() };
}
const refusal = async (name: string, bytes: string | Uint8Array) => {
  const { status, body } = await upload({ file: { name, bytes } });
  return `${status} ${body.code} ${body.errors?.[0]?.pointer}`;
};

test('an upload is kept and told: token, name, size, type and hash', async () => {
  const { status, body } = await upload({ file: { name: 'Đơn.pdf', bytes: A_PDF } });
  assert.equal(status, 201);
  assert.deepEqual(Object.keys(body).sort(), ['mediaType', 'name', 'sha256', 'size', 'token']);
  assert.equal(body.name, 'Đơn.pdf');
  assert.equal(body.size, A_PDF.length);
  assert.match(body.sha256, /^[0-9a-f]{64}$/);
});

test('what may not be kept is refused by name, at /file', async () => {
  assert.equal(await refusal('a.exe', 'MZ…'), '415 file-type-not-allowed /file');
  assert.equal(await refusal('a.pdf', 'không phải PDF'), '415 file-type-not-allowed /file');
  assert.equal(await refusal('a.pdf', ''), '422 file-empty /file');
  assert.equal(await refusal('../a.pdf', A_PDF), '422 file-name-invalid /file');
  assert.equal(await refusal('a\u202efdp.pdf', A_PDF), '422 file-name-invalid /file');
  assert.equal(await refusal('a.pdf', A_PDF.replace('%%EOF', '')), '422 file-damaged /file');
  const large = Buffer.concat([Buffer.from(A_PDF), Buffer.alloc(20 * 1024 * 1024)]);
  assert.equal(await refusal('a.pdf', large), '413 file-too-large /file');
});

test('one file, sent as a form, by somebody who may hand something in', async () => {
  assert.equal((await upload({})).body.errors[0].code, 'missing');
  const two = [
    { name: 'a.pdf', bytes: A_PDF },
    { name: 'b.pdf', bytes: A_PDF },
  ];
  assert.equal((await upload({ file: two })).status, 422);
  assert.equal((await upload({ file: two[0]! }, {})).status, 401);
  assert.equal((await upload({ file: two[0]! }, await bearer('thanhtra'))).status, 403);
  const json = { method: 'POST', url: '/api/v1/uploads', headers: citizen, payload: { file: 'x' } } as const;
  assert.equal((await app.inject(json)).statusCode, 415);
});

test('the same file sent again under the same key is the same upload', async () => {
  const headers = { ...citizen, 'idempotency-key': 'mot-tep-mot-lan' };
  const send = (bytes: string) => upload({ file: { name: 'Đơn.pdf', bytes } }, headers);
  const [first, again] = [await send(A_PDF), await send(A_PDF)];
  assert.equal(again.body.token, first.body.token);
  assert.equal((await send(`${A_PDF}\n`)).body.code, 'idempotency-key-reused');
});
