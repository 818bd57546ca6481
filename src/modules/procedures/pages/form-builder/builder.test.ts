import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { formClient } from '../../../../../test/support/form-client.ts';
import { aForm } from '../../../eforms/e-form.builder.ts';
import { beginProcedureDraft } from '../../actions/begin-procedure-draft.ts';
import { findDraft } from '../../drafts-store.ts';
import { moved, paperOf, withForm, withoutForm } from './change-form.ts';
import { keyFrom } from './key-from.ts';
import { fieldFormValues, optionsFrom, readFieldForm } from './read-field-form.ts';

const CODE = '2.001199';
const center = await openTestCenter();
const { services } = center;
for (const code of [CODE, '2.000488'])
  assert.ok((await beginProcedureDraft(services, await center.actor('kiemsoat'), { code, reason: 'Thêm mẫu đơn' })).ok);
const href = `/can-bo/thu-tuc/${CODE}/du-thao/mau`;
const form = async () => (await findDraft(services.db, CODE))!.content.eForms?.[0];
const hidden = (body: string) => ({
  _key: /name="_key" value="([^"]+)"/.exec(body)![1]!,
  _version: /name="_version" value="([^"]+)"/.exec(body)![1]!,
});

test('an official builds a form with pages only: keys come from the words, wrong input keeps what was typed', async () => {
  const official = await formClient(center, 'kiemsoat');
  const send = async (url: string, fields: Record<string, string>) => {
    const { body } = await official.get(url);
    return official.post(url, { ...hidden(body), ...fields });
  };
  const added = await send(href, { title: 'Giấy đề nghị đăng ký' });
  assert.deepEqual([added.status, added.location], [303, `${href}/giay-de-nghi-dang-ky`]);
  const at = added.location;
  assert.match((await official.get(at)).body, /Mẫu đơn chưa có phần nào/);

  const section = await send(`${at}/phan/moi`, { title: 'Người đề nghị', repeat: 'once' });
  assert.equal(section.location, `${at}/muc/moi?phan=nguoi-de-nghi`);
  const wrong = await send(section.location, {
    label: '',
    help: 'Như giấy tờ',
    kind: 'date',
    'date.notAfter': 'mai',
    required: 'true',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /Như giấy tờ<\/textarea>/);
  assert.match(wrong.body, /href="#date\.notAfter">[^<]*“hôm nay”/);

  const choice = { label: 'Loại hình', kind: 'choice', 'choice.options': 'Cá nhân\r\nTổ chức', required: 'true' };
  assert.match(
    (await send(section.location, { ...choice, _do: 'another' })).location,
    /muc\/moi\?phan=nguoi-de-nghi&xong=luu$/,
  );
  const dated = {
    label: 'Ngày thành lập',
    kind: 'date',
    'date.notAfter': 'Hôm nay',
    when: 'loai-hinh',
    'in.loai-hinh[]': 'to-chuc',
  };
  assert.equal((await send(section.location, dated)).location, `${at}?xong=luu#muc-ngay-thanh-lap`);
  await send(`${at}/thong-tin`, { title: 'Giấy đề nghị', basis: 'Mẫu thử', paper: 'giay-de-nghi-dang-ky' });

  assert.deepEqual(await form(), {
    key: 'giay-de-nghi-dang-ky',
    title: 'Giấy đề nghị',
    basis: 'Mẫu thử',
    sections: [
      {
        key: 'nguoi-de-nghi',
        title: 'Người đề nghị',
        fields: [
          {
            key: 'loai-hinh',
            label: 'Loại hình',
            kind: 'choice',
            required: true,
            options: [
              { key: 'ca-nhan', label: 'Cá nhân' },
              { key: 'to-chuc', label: 'Tổ chức' },
            ],
          },
          {
            key: 'ngay-thanh-lap',
            label: 'Ngày thành lập',
            kind: 'date',
            required: true,
            showWhen: { field: 'loai-hinh', in: ['to-chuc'] },
            notAfter: 'today',
          },
        ],
      },
    ],
  });
  const draft = (await findDraft(services.db, CODE))!;
  assert.equal(paperOf(draft.content, 'giay-de-nghi-dang-ky'), 'giay-de-nghi-dang-ky');
  const paper = await official.get(`${at}/ban-in.pdf`);
  assert.equal(paper.status, 200);
});

test('a field moved before the question it hangs on is told at its place, with the preview still drawn', async () => {
  const official = await formClient(center, 'kiemsoat');
  const at = `${href}/giay-de-nghi-dang-ky`;
  const { body } = await official.get(at);
  const moving = { ...hidden(body), _do: 'up:field:ngay-thanh-lap' };
  assert.equal((await official.post(at, moving)).location, `${at}#muc-ngay-thanh-lap`);
  assert.equal((await official.post(at, moving)).location, `${at}#muc-ngay-thanh-lap`, 'pressed twice, moved once');
  const after = (await official.get(at)).body;
  assert.match(after, /Còn 1 chỗ phải sửa/);
  assert.match(after, /Điều kiện nêu mục “Loại hình” đứng sau/);
  assert.match(after, /id="xem-truoc\.nguoi-de-nghi\.loai-hinh"/);
  const field = (await official.get(`${at}/muc/ngay-thanh-lap`)).body;
  assert.match(field, /href="#when">Điều kiện nêu mục/);
  await official.post(at, { ...hidden(after), _do: 'down:field:ngay-thanh-lap' });
});

test('two editors on one form: the second is told who was first, and keeps what was typed', async () => {
  const [one, other] = [await formClient(center, 'kiemsoat'), await formClient(center, 'lanhdao.SKHDT')];
  const at = `${href}/giay-de-nghi-dang-ky/muc/loai-hinh`;
  const [first, second] = [hidden((await one.get(at)).body), hidden((await other.get(at)).body)];
  const said = { kind: 'choice', 'choice.options': 'Cá nhân\nTổ chức', required: 'true' };
  assert.equal((await one.post(at, { ...first, ...said, label: 'Loại hình đăng ký' })).status, 303);
  const late = await other.post(at, { ...second, ...said, label: 'Loại người nộp' });
  assert.equal(late.status, 409);
  assert.match(late.body, /Vũ Thị Mẫu Sáu/);
  assert.match(late.body, /value="Loại người nộp"/);
  const again = await other.post(at, { ...hidden(late.body), ...said, label: 'Loại người nộp' });
  assert.equal(again.status, 303);
  assert.equal((await form())!.sections[0]!.fields[0]!.label, 'Loại người nộp');
});

test('a section, a field and the form are removed; the paper it became stands without it', async () => {
  const official = await formClient(center, 'kiemsoat');
  const at = `${href}/giay-de-nghi-dang-ky`;
  const remove = async (url: string) =>
    official.post(url, { ...hidden((await official.get(url)).body), _do: 'remove' });
  assert.equal((await remove(`${at}/muc/ngay-thanh-lap`)).location, `${at}?xong=xoa`);
  assert.equal((await remove(`${at}/phan/nguoi-de-nghi`)).location, `${at}?xong=xoa`);
  assert.equal((await remove(at)).location, `${href}?xong=xoa`);
  const { content } = (await findDraft(services.db, CODE))!;
  assert.equal(content.eForms, undefined);
  assert.ok(content.components!.every(({ eForm }) => eForm === undefined));
  assert.equal((await official.get(at)).status, 404);
});

test('the head of an agency builds the forms of the own agency only; citizens and the counter none', async () => {
  const other = '/can-bo/thu-tuc/2.000488/du-thao/mau';
  const seen = async (user: string, url: string) => (await (await formClient(center, user)).get(url)).status;
  assert.deepEqual(
    [
      await seen('lanhdao.SKHDT', href),
      await seen('lanhdao.SKHDT', other),
      await seen('lanhdao.SKHDT', `${other}/to-khai`),
    ],
    [200, 403, 403],
  );
  assert.deepEqual([await seen('tiepnhan1', href), await seen('congdan1', href)], [403, 403]);
  assert.equal(await seen('kiemsoat', '/can-bo/thu-tuc/2.001610/du-thao/mau'), 404);
});

test('keys are made of words, and differ', () => {
  assert.equal(keyFrom('Họ và tên (chữ in hoa)', []), 'ho-va-ten-chu-in-hoa');
  assert.equal(keyFrom('Họ và tên', ['ho-va-ten', 'ho-va-ten-2']), 'ho-va-ten-3');
  assert.equal(keyFrom('Đường, phố', []), 'duong-pho');
  assert.equal(keyFrom('2026', []), 'muc-2026');
  assert.equal(keyFrom('???', []), 'muc');
});

test('an option that is reworded or moved keeps its key, for conditions and answers name it', () => {
  const before = [
    { key: 'mot', label: 'Một' },
    { key: 'hai', label: 'Hai' },
  ];
  const keys = (text: string) => optionsFrom(text, before).map(({ key, label }) => `${key}=${label}`);
  assert.deepEqual(keys('Hai\nMột'), ['hai=Hai', 'mot=Một']);
  assert.deepEqual(keys('Một\nHai (sửa)'), ['mot=Một', 'hai=Hai (sửa)']);
  assert.deepEqual(keys('Không\nMột\nHai\n'), ['khong=Không', 'mot=Một', 'hai=Hai']);
  assert.deepEqual(keys('Một\nMột'), ['mot=Một', 'hai=Một'], 'the linter tells');
});

test('a field reads back as its form shows it, whatever its kind', () => {
  for (const { fields } of aForm().sections)
    for (const field of fields) {
      const read = readFieldForm(fieldFormValues(field, 'hôm nay'), field, []);
      assert.deepEqual(read, { ok: true, value: field });
    }
});

test('moving goes on into the next section, and stops at the ends', () => {
  const form = aForm();
  const keys = (of: typeof form) => of.sections.map(({ fields }) => fields.map(({ key }) => key).join(' '));
  const down = moved(form, { what: 'field', key: 'nguoi-duoc-uy-quyen', by: 1 });
  assert.match(keys(down)[1]!, /^nguoi-duoc-uy-quyen ten-co-so/);
  assert.deepEqual(keys(moved(down, { what: 'field', key: 'nguoi-duoc-uy-quyen', by: -1 })), keys(form));
  assert.deepEqual(keys(moved(form, { what: 'field', key: 'ho-ten', by: -1 })), keys(form));
  assert.deepEqual(keys(moved(form, { what: 'section', key: 'co-so', by: -1 }))[0], keys(form)[1]);
});

test('a form becomes one paper, also of the cases that have it', () => {
  const paper = (key: string) => ({ key, name: key, originals: 1, certifiedCopies: 0, copies: 0, mandatory: true });
  const cases = [{ key: 'a', name: 'A', components: [paper('don')] }];
  const content = { code: CODE, agency: 'SKHDT', components: [paper('don'), paper('khac')], cases };
  const linked = withForm(content, aForm(), 'don');
  assert.deepEqual(
    linked.components!.map(({ eForm }) => eForm),
    ['giay-de-nghi', undefined],
  );
  assert.equal(linked.cases![0]!.components![0]!.eForm, 'giay-de-nghi');
  assert.deepEqual(
    withForm(linked, aForm(), 'khac').components!.map(({ eForm }) => eForm),
    [undefined, 'giay-de-nghi'],
  );
  assert.deepEqual(withoutForm(linked, 'giay-de-nghi'), content);
});
