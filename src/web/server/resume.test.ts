import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter, PASSWORD } from '../../../test/support/center.ts';
import { decode } from '../../../test/support/markup.ts';

const center = await openTestCenter();
const { app, clock, services, data } = center;
const procedure = data.procedures.find(({ code }) => code === '2.001199')!;
const url = `/can-bo/quay/${procedure.code}`;
const FROM_HERE = { 'sec-fetch-site': 'same-origin' };

type Fields = Record<string, string>;
const counterForm: Fields = {
  'applicant.kind': 'person',
  'applicant.name': 'Trần Văn Minh Họa',
  'applicant.idNumber': '000000000042',
  'applicant.phone': '0900000042',
  'applicant.address': 'số 2 đường “Minh Họa”',
  ...Object.fromEntries(
    procedure.components.flatMap(({ key }, index) => [
      [`documents.${index}.componentKey`, key],
      [`documents.${index}.originals`, '1'],
      [`documents.${index}.verdict`, 'valid'],
    ]),
  ),
  returnMethod: 'counter',
  declaration: 'true',
  prepaymentReceipt: 'BL-42',
  _accept: '1',
};

/** A browser whose cookies can be lost. */
async function browserOf(username: string) {
  const jar = new Map([['session', (await center.cookie(username)).cookie.slice('session='.length)]]);
  const send = async (method: 'GET' | 'POST', to: string, fields?: Fields, headers: Fields = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const form = fields && { 'content-type': 'application/x-www-form-urlencoded' };
    const payload = fields && new URLSearchParams(fields).toString();
    const answer = await app.inject({
      method,
      url: to,
      headers: { cookie, ...form, ...headers },
      ...(payload !== undefined && { payload }),
    });
    for (const { name, value } of answer.cookies) jar.set(name, value);
    return answer;
  };
  return { jar, get: (to: string) => send('GET', to), post: send.bind(null, 'POST') };
}

/** The fields of the form that stands in the main part of a page, hidden ones and all. */
const fieldsOf = (page: string): Fields => {
  const inputs = page.slice(page.indexOf('<main')).match(/<input[^>]*>/g) ?? [];
  const part = (tag: string, name: string) => decode(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  return Object.fromEntries(inputs.map((tag) => [part(tag, 'name'), part(tag, 'value')]));
};
const opened = async (browser: Awaited<ReturnType<typeof browserOf>>) => {
  const { _csrf, _key } = fieldsOf((await browser.get(url)).body);
  return { ...counterForm, _csrf: _csrf as string, _key: _key as string };
};
const dossiers = async () => (await services.db.selectFrom('dossiers').select('id').execute()).length;

test('the counter’s form goes on after signing in with its button and its key: asked once, taken in once', async () => {
  const browser = await browserOf('tiepnhan1');
  const form = await opened(browser);
  clock.set('2026-11-23T10:05:00+07:00');
  const ended = await browser.post(url, form);
  assert.equal(ended.statusCode, 401);
  const carried = fieldsOf(ended.body);
  assert.equal(carried.username, 'tiepnhan1');
  const again = await browser.post('/dang-nhap', { ...carried, password: PASSWORD });
  assert.match(again.body, /sẽ được gửi với tên Lê Văn Mẫu Ba/);
  const onward = fieldsOf(again.body);
  assert.equal(onward._key, form._key);
  const before = await dossiers();
  const first = await browser.post(url, onward);
  assert.equal(first.statusCode, 303, first.body);
  assert.equal((await browser.post(url, onward)).headers.location, first.headers.location);
  assert.equal(await dossiers(), before + 1);
  clock.set('2026-11-23T09:05:00+07:00');
});

test('nobody else can send on what was typed by whose session ended', async () => {
  const browser = await browserOf('tiepnhan1');
  const form = await opened(browser);
  clock.set('2026-11-23T10:05:00+07:00');
  const carried = fieldsOf((await browser.post(url, form)).body);
  const other = await browser.post('/dang-nhap', { ...carried, username: 'tiepnhan2', password: PASSWORD });
  assert.equal(other.statusCode, 422);
  assert.match(other.body, /chỉ tài khoản đó gửi tiếp được/);
  assert.deepEqual(JSON.parse(fieldsOf(other.body)._resume ?? ''), JSON.parse(carried._resume ?? '-'));
  assert.ok(!other.cookies.some(({ name }) => name === 'session'));
  clock.set('2026-11-23T09:05:00+07:00');
});

test('a form whose session is gone without a trace is carried on too, in the name of who signs in, who is told so', async () => {
  const browser = await browserOf('tiepnhan1');
  const form = await opened(browser);
  browser.jar.delete('session');
  const gone = await browser.post(url, form);
  assert.equal(gone.statusCode, 401);
  const wrong = await browser.post('/dang-nhap', { ...fieldsOf(gone.body), username: 'tiepnhan1', password: 'sai' });
  assert.equal(fieldsOf(wrong.body).username, 'tiepnhan1');
  const back = await browser.post('/dang-nhap', { ...fieldsOf(wrong.body), password: PASSWORD });
  assert.match(back.body, /Chỉ gửi tiếp nếu chính quý vị đã nhập biểu mẫu này/);
  const before = await dossiers();
  assert.equal((await browser.post(url, fieldsOf(back.body))).statusCode, 303);
  assert.equal(await dossiers(), before + 1);
});

test('with every cookie gone, only a form that the browser says is from here is carried', async () => {
  const browser = await browserOf('tiepnhan1');
  const form = await opened(browser);
  browser.jar.clear();
  for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }]) {
    const refused = await browser.post(url, form, headers as Fields);
    assert.equal(refused.statusCode, 401);
    assert.doesNotMatch(refused.body, /_resume/);
  }
  browser.jar.clear();
  const carried = await browser.post(url, form, FROM_HERE);
  assert.match(carried.body, /name="_resume"/);
  assert.match(carried.body, /Minh Họa/);
});

test('a token that is not the browser’s own carries nothing', async () => {
  const browser = await browserOf('tiepnhan1');
  const form = await opened(browser);
  browser.jar.delete('session');
  const forged = await browser.post(url, { ...form, _csrf: 'x' });
  assert.equal(forged.statusCode, 403);
  assert.doesNotMatch(forged.body, /_resume/);
});

test('files that nobody was there to keep are asked for again before anything is done', async () => {
  const browser = await browserOf('tiepnhan1');
  const form = await opened(browser);
  browser.jar.delete('session');
  const parts = new FormData();
  for (const [name, value] of Object.entries(form)) parts.append(name, value);
  parts.append('documents.0.uploads[]', new File([Buffer.from('%PDF-1.4')], 'bản quét.pdf'));
  const body = new Response(parts);
  const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const type = body.headers.get('content-type') as string;
  const payload = Buffer.from(await body.arrayBuffer());
  const gone = await app.inject({ method: 'POST', url, headers: { cookie, 'content-type': type }, payload });
  assert.match(gone.body, /vui lòng chọn lại tệp/);
  const sign = { ...fieldsOf(gone.body), username: 'tiepnhan1', password: PASSWORD };
  const onward = fieldsOf((await browser.post('/dang-nhap', sign)).body);
  const before = await dossiers();
  const shown = await browser.post(url, onward);
  assert.equal(shown.statusCode, 200);
  assert.match(shown.body, /Trần Văn Minh Họa/);
  assert.equal(await dossiers(), before);
});
