import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { aPdf, aStream } from '../../../test/support/a-pdf.ts';
import { badLine } from '../../../test/support/bad-line.ts';
import { assertAccessible, openBrowser, PHONE } from '../../../test/support/browser.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { ownUploads } from '../../modules/files/index.ts';
import { html } from '../../platform/html.ts';
import { button, fileUpload, hiddenFields } from '../components/index.ts';
import { page as wholePage } from '../layout/index.ts';
import { formReader } from '../server/forms.ts';
import { sendPage } from '../server/send-page.ts';
import { shellMaker } from '../shell-of.ts';

const center = await openTestCenter();
const { app, services } = center;
const shellOf = shellMaker(services, async () => '');
const read = formReader(
  Type.Object({ scan: Type.Optional(Type.String()), papers: Type.Optional(Type.Array(Type.String())) }),
);

// A form as any module has one: what it is sent stands on the page it answers with.
async function showForm(request: FastifyRequest, reply: FastifyReply) {
  const shell = await shellOf(request, reply);
  const { parsed } = request.method === 'POST' ? read(request) : { parsed: null };
  const sent = parsed?.ok ? JSON.stringify(parsed.value) : (parsed?.problem.errors?.[0]?.code ?? '');
  const common = { resumable: true, lang: shell.lang };
  const body = html`<h1 class="govuk-heading-l">Thử gửi tệp</h1><p class="govuk-body" id="sent">${sent}</p>
<form method="post" enctype="multipart/form-data" novalidate>${hiddenFields(shell)}
${fileUpload({ name: 'scan', label: 'Bản quét', ...common })}
${fileUpload({ name: 'papers[]', id: 'papers', label: 'Giấy tờ', multiple: true, ...common })}
${button({ text: 'Gửi biểu mẫu' })}</form>`;
  return sendPage(reply, wholePage(shell, { title: 'Thử', body }));
}
app.get('/thu-gui-tep', { config: { permission: 'signed-in' } }, showForm);
app.post('/thu-gui-tep', { config: { permission: 'signed-in', uploads: true } }, showForm);

const line = await badLine(await app.listen({ host: '127.0.0.1', port: 0 }));
after(() => line.close());
const { newPage } = await openBrowser();
const { accountId } = await center.actor('congdan1');
const [, session = ''] = (await center.cookie('congdan1')).cookie.split('=');

async function open(javaScript = true) {
  const page = await newPage({ ...PHONE, baseURL: line.url, javaScript });
  await page.context().addCookies([{ name: 'session', value: session, url: line.url }]);
  await page.goto('/thu-gui-tep');
  return page;
}
const paper = (name: string, size = 3_000_000) => ({
  name,
  mimeType: 'application/pdf',
  buffer: aPdf({ page: '/Contents 4 0 R', others: [aStream('/Filter/DCTDecode', randomBytes(size))] }),
});
/** In the browser: a test cannot wait as long as people do. */
function minutesAreSeconds() {
  const requests = Reflect.get(globalThis, 'XMLHttpRequest').prototype;
  const { set } = Object.getOwnPropertyDescriptor(requests, 'timeout') ?? {};
  Object.defineProperty(requests, 'timeout', {
    set(milliseconds: number) {
      set?.call(this, milliseconds / 60);
    },
  });
}
const kept = async (tokens: readonly string[]) =>
  (await ownUploads(services.db, accountId, tokens)).map(({ name, size }) => `${name} ${size}`).sort();
const begun = async () => (await services.db.selectFrom('resumable_uploads').select('id').execute()).length;

test('files are sent as they are chosen, over a line that breaks; the form waits for them and carries their tokens', async () => {
  const page = await open();
  const [scan, first, second] = [paper('Bản vẽ.pdf'), paper('Đơn.pdf', 50_000), paper('Giấy ủy quyền.pdf', 50_000)];
  line.breakAfter(1_500_000);
  await page.getByLabel('Bản quét').setInputFiles(scan);
  await page.getByLabel('Giấy tờ').setInputFiles([first, second]);
  await page.getByRole('button', { name: 'Gửi biểu mẫu' }).click();
  await page.locator('#sent').getByText('papers').waitFor();
  const sent = JSON.parse((await page.locator('#sent').textContent()) ?? '');
  assert.deepEqual(await kept([sent.scan]), [`Bản vẽ.pdf ${scan.buffer.length}`]);
  assert.deepEqual(await kept(sent.papers), [
    `Giấy ủy quyền.pdf ${second.buffer.length}`,
    `Đơn.pdf ${first.buffer.length}`,
  ]);
  assert.equal(await begun(), 3);
  assert.equal(await page.getByText('Đã tải lên').count(), 0); // the answer is a page of its own
});

test('after a reload in the middle the same file goes on; what was finished is still there, and can be taken out', async () => {
  const page = await open();
  const [small, large] = [paper('Đơn.pdf', 50_000), paper('Bản vẽ.pdf')];
  await page.getByLabel('Bản quét').setInputFiles(small);
  await page.getByText('Đã tải lên Đơn.pdf').first().waitFor();
  const before = await begun();
  line.stickAfter(2_500_000);
  await page.getByLabel('Giấy tờ').setInputFiles(large);
  await page.getByText(/Đang tải lên Bản vẽ.pdf: [3-9]\d%/).waitFor();
  line.mend();
  await page.reload();
  await page.getByText('Tệp Bản vẽ.pdf tải lên còn dở').waitFor();
  await assertAccessible(page);
  await page.getByLabel('Giấy tờ').setInputFiles(large);
  await page.getByText('Đã tải lên Bản vẽ.pdf').first().waitFor();
  assert.equal(await begun(), before + 1);
  await assertAccessible(page);
  await page.screenshot({ path: process.env.UPLOAD_SHOT ?? '/dev/null', type: 'png', fullPage: true });
  await page.getByRole('button', { name: 'Bỏ tệp Đơn.pdf' }).click();
  await page.getByRole('button', { name: 'Gửi biểu mẫu' }).click();
  await page.locator('#sent').getByText('papers').waitFor();
  const sent = JSON.parse((await page.locator('#sent').textContent()) ?? '');
  assert.deepEqual(await kept(sent.papers), [`Bản vẽ.pdf ${large.buffer.length}`]);
  assert.ok(!sent.scan);
});

test('a line that falls silent and is never closed is given up, and the file goes on over another', async () => {
  const page = await open();
  await page.evaluate(minutesAreSeconds);
  const before = await begun();
  line.silenceAfter(1_500_000);
  await page.getByLabel('Bản quét').setInputFiles(paper('Bản vẽ.pdf'));
  await page.getByText('Đã tải lên Bản vẽ.pdf').first().waitFor();
  assert.equal(await begun(), before + 1);
});

test('a file that is not taken says why and is not sent again; without JavaScript the form carries the file itself', async () => {
  const script = { ...paper('Đơn.pdf'), buffer: aPdf({ catalogue: '/OpenAction<</S/JavaScript/JS(x)>>' }) };
  const page = await open();
  await page.getByLabel('Bản quét').setInputFiles(script);
  await page.getByRole('alert').getByText('chứa mã lệnh').waitFor();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Gửi biểu mẫu' }).click();
  await page.locator('#sent').getByText('{').waitFor();
  const plain = await open(false);
  const whole = paper('Đơn.pdf', 50_000);
  await plain.getByLabel('Bản quét').setInputFiles(whole);
  await plain.getByRole('button', { name: 'Gửi biểu mẫu' }).click();
  const sent = JSON.parse((await plain.locator('#sent').textContent()) ?? '');
  assert.deepEqual(await kept([sent.scan]), [`Đơn.pdf ${whole.buffer.length}`]);
});
