import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';

const { app, data } = await openTestCenter();
const page = async (url: string) => {
  const response = await app.inject({ url });
  return { status: response.statusCode, text: textOf(response.body), html: response.body };
};
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

test('[QC Đ7.2b] everything that must be posted about a procedure stands on its page', async () => {
  const { status, text } = await page('/thu-tuc/9.000105');
  const content = data.procedures.find(({ code }) => code === '9.000105');
  assert.ok(content && status === 200);
  const posted = [
    content.name,
    content.decisionNo,
    content.result.name,
    content.receptionPlace,
    ...content.subjects,
    ...content.steps,
    ...content.conditions,
    ...content.forms,
    ...content.components.map(({ name }) => name),
    ...content.components.flatMap(({ legalBasis }) => legalBasis ?? []),
    ...content.charges.flatMap(({ name, basis }) => [name, basis]),
    ...content.legalBasis.map(({ document }) => document),
    ...content.manners.map(({ description }) => description),
    ...content.process.steps.map(({ name }) => name),
    'Sở Tài nguyên và Môi trường',
    data.profile.contact.hotline,
    'có hiệu lực từ 24/06/2019',
    '8 ngày làm việc (cam kết của tỉnh; luật định 10 ngày làm việc)',
  ];
  for (const part of posted) assert.ok(text.includes(part), part);
});

test('one way in: online where it is offered, none for what is retired or received elsewhere', async () => {
  assert.match((await page('/thu-tuc/9.000105')).html, /href="\/nop-ho-so\/9\.000105"/);
  const retired = await page('/thu-tuc/9.000101');
  assert.match(retired.text, /hết hiệu lực từ 01\/01\/2021/);
  assert.doesNotMatch(retired.html, /nop-ho-so/);
  const elsewhere = await page('/thu-tuc/9.000113');
  assert.match(elsewhere.text, /không tiếp nhận tại Trung tâm/);
  assert.doesNotMatch(elsewhere.html, /nop-ho-so/);
});

test('a paper that not everybody has is told so, also where a note says for whom it is', async () => {
  const optional = data.procedures
    .find(({ code }) => code === '2.000488')
    ?.components.find(({ mandatory, note }) => !mandatory && note);
  assert.ok(optional);
  const { text } = await page('/thu-tuc/2.000488');
  assert.ok(text.includes(`${optional.name} Nộp nếu có ${optional.note}`));
  const list = (await page('/thu-tuc/2.000488/phan-anh')).text;
  assert.ok(list.includes(`${optional.name} (nếu có). ${optional.note}`));
});

test('who decides in the end is told where that is another agency; who only handles is not told twice', async () => {
  assert.match((await page('/thu-tuc/9.000102')).text, /Cơ quan quyết định Ủy ban nhân dân tỉnh[^.]* Cơ quan phối hợp/);
  assert.doesNotMatch((await page('/thu-tuc/9.000105')).text, /Cơ quan quyết định/);
});

test('what is received elsewhere does not pass the center on its picture', async () => {
  const { text } = await page('/thu-tuc/9.000113');
  assert.match(text, /4 bước, qua Công an tỉnh[^,]*\. Công an tỉnh/);
  assert.doesNotMatch(text, /Trung tâm · /);
});

test('what is settled at once says the same time everywhere on its page', async () => {
  const { text } = await page('/thu-tuc/1.005092');
  assert.match(text, /Thời hạn giải quyết Ngay khi đến nộp, chậm nhất trong 4 giờ làm việc\./);
  assert.match(text, /Trung tâm: +4 giờ làm việc/);
});

test('in English the Vietnamese of the law says that it is Vietnamese', async () => {
  const { body } = await app.inject({ url: '/thu-tuc/9.000105', headers: { cookie: 'lang=en' } });
  assert.match(body, /<h1[^>]*><span lang="vi">/);
  assert.match(body, /<ol[^>]*lang="vi"><li>/);
});

test('an unknown procedure says so, to people and to programs', async () => {
  assert.equal((await page('/thu-tuc/1.999999')).status, 404);
  const response = await app.inject({ url: '/api/v1/procedures/1.999999' });
  assert.equal(response.statusCode, 404);
  assert.equal(response.json().code, 'procedure-not-found');
  assert.equal((await app.inject({ url: '/api/v1/procedures/xyz/versions' })).statusCode, 404);
});

test('a search shows what was typed as text, says what to try when nothing fits, and goes on by pages', async () => {
  const nothing = await page('/thu-tuc?tu-khoa=%3Cscript%3Exyzxyz');
  assert.match(nothing.text, /Chưa tìm thấy thủ tục/);
  assert.doesNotMatch(nothing.html, /<script>xyz/);
  const first = await page('/thu-tuc');
  const more = /href="(\/thu-tuc\?sau=[\d.]+)"/.exec(first.html)?.[1];
  assert.ok(more);
  assert.match(first.text, /\d+ thủ tục, đây là 12 thủ tục đầu/);
  assert.match((await page(more)).text, /Thêm 12 trong \d+ thủ tục/);
  const alike = await page(`/thu-tuc?tu-khoa=${encodeURIComponent('chuyển nhượg giấy phép lái xe')}`);
  assert.match(alike.text, /đủ các từ “chuyển nhượg giấy phép lái xe”/, 'in the words that were typed');
  assert.ok((await page('/thu-tuc?tu-khoa=%00&co-quan=%00&sau=%00')).status < 500);
});

test('the API lists, pages and tells versions', async () => {
  const first = (await app.inject({ url: '/api/v1/procedures?limit=5' })).json();
  assert.equal(first.items.length, 5);
  const second = (await app.inject({ url: `/api/v1/procedures?limit=5&cursor=${first.nextCursor}` })).json();
  assert.ok(
    !second.items.some(({ code }: { code: string }) =>
      first.items.some((each: { code: string }) => each.code === code),
    ),
  );
  const one = (await app.inject({ url: '/api/v1/procedures/9.000101' })).json();
  assert.equal(one.filing, 'retired');
  const versions = (await app.inject({ url: '/api/v1/procedures/9.000101/versions' })).json();
  assert.equal(versions.items[0].effectiveTo, '2021-01-01');
});
