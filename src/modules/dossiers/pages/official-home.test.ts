import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { formClient } from '../../../../test/support/form-client.ts';
import { handling } from '../../../../test/support/handling.ts';

const center = await openTestCenter();
const { accepted, standard } = await handling(center);
const mainOf = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'));

test('whoever follows dossiers without handling any finds them from the first page', async () => {
  const { code } = await accepted(standard);
  for (const username of ['giamdoc', 'thanhtra', 'kiemsoat']) {
    const person = await formClient(center, username);
    const home = mainOf((await person.get('/can-bo')).body);
    assert.match(home, /không trực tiếp xử lý hồ sơ/);
    assert.match(home, /<form method="get" action="\/can-bo\/ho-so"/);
    assert.match((await person.get(`/can-bo/ho-so?tu-khoa=${code}`)).location, new RegExp(`/can-bo/ho-so/${code}$`));
    assert.match((await person.get(`/can-bo/ho-so/${code}`)).body, /Diễn biến/);
  }
});

test('[QC Đ5.1d] the administrator is told that dossiers are not theirs to see, and where their work is', async () => {
  const home = mainOf((await (await formClient(center, 'quantri')).get('/can-bo')).body);
  assert.match(home, /không được xem hồ sơ của người dân/);
  assert.match(home, /npm run center/);
  assert.match(home, /href="\/thu-tuc"/);
  assert.ok(!home.includes('/can-bo/ho-so'));
});

test('a completed step leads to the most urgent one left, and the last of them back to the list', async () => {
  const official = await formClient(center, 'chuyenvien.SKHDT');
  const codes = [(await accepted(standard)).code, (await accepted(standard)).code];
  const steps = async () =>
    [...mainOf((await official.get('/can-bo?viec=xu-ly')).body).matchAll(/href="\/can-bo\/ho-so\/([^"]+)"/g)].map(
      ([, code]) => code as string,
    );
  const complete = async (code: string) => {
    const { body } = await official.get(`/can-bo/ho-so/${code}`);
    const action = /action="(\/can-bo\/ho-so\/[^"]+\/hoan-thanh)"/.exec(body)![1]!;
    const expectedVersion = /name="expectedVersion" value="(\d+)"/.exec(body)![1]!;
    return mainOf((await official.get((await official.post(action, { expectedVersion })).location)).body);
  };
  for (let waiting = await steps(); waiting.length > 1; waiting = await steps()) {
    const done = await complete(waiting[0]!);
    assert.match(done, new RegExp(`href="/can-bo/ho-so/${waiting[1]}">Việc tiếp theo: `));
  }
  const [last] = await steps();
  assert.ok(codes.includes(last!));
  assert.match(await complete(last!), /href="\/can-bo">Về danh sách việc/);
});

test('[QC Đ4.2] the dossier’s page explains its due date day by day', async () => {
  const { code } = await accepted(standard);
  const page = mainOf((await (await formClient(center, 'chuyenvien.SKHDT')).get(`/can-bo/ho-so/${code}`)).body);
  assert.match(page, /Vì sao ngày này\?/);
  assert.match(page, /<th[^>]*>23\/11\/2026/);
  assert.match(page, /tính \d+ ngày/);
});
