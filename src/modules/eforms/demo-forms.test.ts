import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { noPoppler, pdfText } from '../../../test/support/pdf.ts';
import { lintEForm } from './index.ts';

const center = await openTestCenter();
const { app, data } = center;
const withForms = data.procedures.filter(({ eForms }) => eForms);

test('the demonstration forms are right, and each becomes a paper of its procedure', () => {
  assert.ok(withForms.length >= 2);
  for (const { code, eForms = [], components } of withForms)
    for (const form of eForms) {
      assert.deepEqual(lintEForm(form), [], code);
      assert.ok(
        components.some(({ eForm }) => eForm === form.key),
        `${code} ${form.key} becomes no paper`,
      );
      assert.ok(form.sections.some(({ repeat }) => repeat) && JSON.stringify(form).includes('showWhen'), form.key);
    }
});

test('anybody gets the blank form of the version in force, the same bytes each time, by a permanent address', async () => {
  const url = '/thu-tuc/2.000488/mau/to-khai.pdf';
  const [first, second] = [await app.inject({ url }), await app.inject({ url })];
  assert.equal(first.statusCode, 200);
  assert.equal(first.headers['content-type'], 'application/pdf');
  assert.equal(first.headers['content-disposition'], 'inline; filename="to-khai-2.000488.pdf"');
  assert.deepEqual(second.rawPayload, first.rawPayload);
  const again = await app.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } });
  assert.equal(again.statusCode, 304);
  if (!noPoppler)
    assert.match(pdfText(first.rawPayload), /TỜ KHAI YÊU CẦU CẤP PHIẾU LÝ LỊCH TƯ PHÁP.*Kính gửi: Sở Tư pháp/);
});

test('a form there is not, and a procedure there is not, say so', async () => {
  for (const url of [
    '/thu-tuc/2.000488/mau/khong-co.pdf',
    '/thu-tuc/9.999999/mau/to-khai.pdf',
    '/thu-tuc/x/mau/to-khai.pdf',
  ])
    assert.equal((await app.inject({ url })).statusCode, 404, url);
  const api = await app.inject({ url: '/api/v1/procedures/2.000488/e-forms/khong-co' });
  assert.deepEqual([api.statusCode, api.json().code], [404, 'eform-not-found']);
});

test('programs get the form with the schema of its answers', async () => {
  const found = (await app.inject({ url: '/api/v1/procedures/2.002043/e-forms/giay-de-nghi' })).json();
  assert.equal(found.form.key, 'giay-de-nghi');
  assert.equal(found.answersSchema.type, 'object');
  assert.equal(found.answersSchema.properties['co-dong'].minItems, 3);
  assert.equal(found.paper, '/thu-tuc/2.002043/mau/giay-de-nghi.pdf');
});
