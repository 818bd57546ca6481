import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { type FormClient, formClient } from '../../../../../test/support/form-client.ts';
import { handling } from '../../../../../test/support/handling.ts';
import { fieldsOfForm } from '../../../../../test/support/html-form.ts';
import { findDraft } from '../../drafts-store.ts';
import { procedureVersion, processVersionsOf, versionsOf } from '../../index.ts';

const center = await openTestCenter();
const { services, clock } = center;
const { db } = services;
const story = await handling(center);
const { code } = story.standard;
/** People sign in anew every day. */
async function signedIn() {
  const [control, head, director, stranger] = [
    await formClient(center, 'kiemsoat'),
    await formClient(center, 'lanhdao.SKHDT'),
    await formClient(center, 'giamdoc'),
    await formClient(center, 'lanhdao.STNMT'),
  ];
  return { control, head, director, stranger };
}
let { control, head, director, stranger } = await signedIn();
const one = `/can-bo/thu-tuc/${code}`;
const draft = `${one}/du-thao`;
const plain = (body: string) =>
  body
    .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** Opens a page, changes some fields of its form and sends it, as somebody at a screen does. */
async function send(who: FormClient, page: string, changed: Record<string, string>, action = page) {
  const { body } = await who.get(page);
  return who.post(action, { ...fieldsOfForm(body, action), ...changed });
}

test('[QC Đ13.3] a new version with a changed limit and process by pages only; what was accepted the day before keeps its own', async () => {
  const dossier = await story.accepted(story.standard);
  const begun = await send(control, one, { reason: 'Nghị định mới rút ngắn thời hạn' }, draft);
  assert.equal(begun.location, `${draft}?xong=mo`);

  const value = String(story.standard.timeLimit.value);
  const limit = await send(control, `${draft}/thoi-han`, {
    'timeLimit.value': String(story.standard.timeLimit.value + 2),
    'timeLimit.statutoryValue': '',
  });
  assert.equal(limit.location, `${draft}?xong=luu`);
  const step = (await findDraft(db, code))!.process.steps[1]!;
  const quota = { 'quota.value': String(step.quota.value + 1).replace('.', ',') };
  assert.equal((await send(control, `${draft}/quy-trinh/buoc/${step.key}`, quota)).status, 303);

  const overview = plain((await control.get(draft)).body);
  assert.match(overview, /Không còn gì thiếu hay sai/);
  const early = await director.get(`${draft}/so-sanh`);
  assert.match(plain(early.body), /cơ quan và Trung tâm chưa cùng thống nhất/);
  assert.equal((await send(control, draft, {}, `${draft}/thong-nhat`)).location, `${draft}?xong=thong-nhat`);
  assert.equal((await send(head, draft, {}, `${draft}/thong-nhat`)).status, 303);

  const review = await director.get(`${draft}/so-sanh`);
  assert.match(plain(review.body), new RegExp(`Thời hạn giải quyết ${value} ngày làm việc`));
  assert.match(plain(review.body), /1 hồ sơ đang giải quyết vẫn theo bản đã tiếp nhận/);
  const approval = { decisionNo: '1501/QĐ-UBND', effectiveFrom: '2026-11-24' };
  const undecided = await send(director, `${draft}/so-sanh`, { ...approval, decisionNo: '' });
  assert.equal(undecided.status, 422);
  assert.match(undecided.body, /id="decisionNo-error"/);
  assert.match(undecided.body, /value="2026-11-24"/);
  assert.equal((await send(director, `${draft}/so-sanh`, approval)).location, `${one}?xong=phe-duyet`);

  const page = plain((await control.get(one)).body);
  assert.match(page, /Bản 2 .* Từ 24\/11\/2026 1501\/QĐ-UBND Sắp có hiệu lực/);
  assert.match(page, /đến hết 23\/11\/2026/);
  assert.match(page, /Không có hồ sơ nào đang giải quyết theo bản cũ/);

  clock.set('2026-11-24T09:00:00+07:00');
  ({ control, head, director, stranger } = await signedIn());
  const after = plain((await control.get(one)).body);
  assert.match(after, /1 hồ sơ đang giải quyết theo bản cũ/);
  assert.ok(after.includes(dossier.code!));
  assert.ok(plain((await head.get(one)).body).includes(dossier.code!), 'the agency knows its own dossiers');
  const foreign = plain((await stranger.get(one)).body);
  assert.match(foreign, /1 hồ sơ đang giải quyết theo bản cũ/);
  assert.ok(!foreign.includes(dossier.code!), 'another agency is not told which they are');
  const own = await procedureVersion(db, dossier);
  assert.equal(own.version, 1);
  assert.equal(own.content.timeLimit.value, story.standard.timeLimit.value);
  const [newest] = await processVersionsOf(db, code);
  assert.notEqual(newest!.id, dossier.accepted!.processVersionId);
  const later = await story.accepted(story.standard);
  assert.equal((await procedureVersion(db, later)).version, 2);
  assert.equal(later.accepted!.processVersionId, newest!.id);
});

test('[QC Đ7.2b] a new procedure is told everything it lacks, and each leads to where it is written', async () => {
  const wrong = await send(control, '/can-bo/thu-tuc/moi', { code: '12', name: '', agency: 'SXD', reason: 'Thử' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /href="#code"/);
  assert.match(wrong.body, /Mã gồm một chữ số/);
  assert.match(wrong.body, /value="Th&#7917;"|value="Thử"/);
  const right = { code: '9.900001', name: 'Thủ tục thử nghiệm', agency: 'SXD', reason: 'Thử' };
  const made = await send(control, '/can-bo/thu-tuc/moi', right);
  assert.equal(made.location, '/can-bo/thu-tuc/9.900001/du-thao?xong=mo');
  const page = await control.get('/can-bo/thu-tuc/9.900001/du-thao');
  const text = plain(page.body);
  for (const lacking of [
    'Thời hạn giải quyết',
    'Thành phần hồ sơ',
    'Đối tượng thực hiện',
    'Nơi tiếp nhận và trả kết quả',
  ])
    assert.ok(text.includes(`${lacking}: bắt buộc phải có, hiện còn trống`), lacking);
  assert.match(page.body, /href="\/can-bo\/thu-tuc\/9\.900001\/du-thao\/giay-to"/);
  const review = plain((await director.get('/can-bo/thu-tuc/9.900001/du-thao/so-sanh')).body);
  assert.match(review, /Chưa phê duyệt được: hãy sửa các mục nêu trên trước/);
  assert.doesNotMatch(review, /undefined/);
  const again = await send(control, '/can-bo/thu-tuc/moi', right);
  assert.equal(again.status, 409);
});

test('papers come and go by rows, without a script, and nothing is lost on the way', async () => {
  const papers = '/can-bo/thu-tuc/9.900001/du-thao/giay-to';
  const added = await send(control, papers, { sets: '2', _row: 'add:components' });
  assert.equal(added.status, 200);
  assert.match(plain(added.body), /Nội dung chưa được lưu/);
  const once = {
    ...fieldsOfForm(added.body, papers),
    'components.0.name': 'Đơn đề nghị',
    'components.0.originals': '1',
  };
  const two = await control.post(papers, { ...once, _row: 'add:components' });
  const filled: Record<string, string> = { ...fieldsOfForm(two.body, papers), 'components.1.originals': 'một' };
  assert.equal(filled['components.0.name'], 'Đơn đề nghị');
  const wrong = await control.post(papers, filled);
  assert.equal(wrong.status, 422);
  assert.match(plain(wrong.body), /Giấy tờ 2, Tên giấy tờ: cần/);
  assert.match(plain(wrong.body), /Giấy tờ 2, Bản chính: nhập một số nguyên/);
  const moved = await control.post(papers, { ...fieldsOfForm(wrong.body, papers), _row: 'up:components.1' });
  assert.equal(fieldsOfForm(moved.body, papers)['components.0.originals'], 'một');
  const gone = await control.post(papers, { ...fieldsOfForm(moved.body, papers), _row: 'remove:components.0' });
  assert.equal((await control.post(papers, fieldsOfForm(gone.body, papers))).status, 303);
  const { content } = (await findDraft(db, '9.900001'))!;
  assert.equal(content.sets, 2);
  assert.deepEqual(
    content.components?.map(({ key, name, originals, mandatory }) => ({ key, name, originals, mandatory })),
    [{ key: 'don-de-nghi', name: 'Đơn đề nghị', originals: 1, mandatory: true }],
  );
});

test('charges with exemptions, cases with a limit of their own, manners and bases are kept as they were said', async () => {
  const at = (part: string) => `/can-bo/thu-tuc/9.900001/du-thao/${part}`;
  const charge = { kind: 'fee', name: 'Lệ phí', amountDong: '75.000 đ', basis: 'Nghị quyết mẫu', when: 'ON_RETURN' };
  const free = { who: 'Hộ nghèo', amountDong: '0', basis: 'Nghị quyết mẫu' };
  const fields = (prefix: string, values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));
  const charges = { ...fields('charges.0', charge), ...fields('charges.0.exemptions.0', free) };
  assert.equal((await send(control, at('phi-le-phi'), charges)).status, 303);
  const cases = { 'cases.0.name': 'Cấp lại do mất', 'cases.1.name': 'Cấp lại do hỏng' };
  assert.equal((await send(control, at('truong-hop'), cases)).location, `${at('truong-hop')}?xong=luu`);
  const own = { own: 'yes', 'timeLimit.value': '3', 'timeLimit.unit': 'working_days' };
  assert.equal((await send(control, at('truong-hop/cap-lai-do-mat/thoi-han'), own)).status, 303);
  assert.equal(
    (await send(control, at('cach-thuc'), { 'manners.ONLINE': 'Cổng dịch vụ công', steps: 'Nộp\nNhận' })).status,
    303,
  );
  assert.equal((await send(control, at('can-cu'), { 'legalBasis.0.document': 'Luật mẫu' })).status, 303);
  const { content } = (await findDraft(db, '9.900001'))!;
  assert.deepEqual(content.charges, [{ ...charge, amountDong: 75_000, exemptions: [{ ...free, amountDong: 0 }] }]);
  assert.deepEqual(content.cases, [
    { key: 'cap-lai-do-mat', name: 'Cấp lại do mất', timeLimit: { value: 3, unit: 'working_days' } },
    { key: 'cap-lai-do-hong', name: 'Cấp lại do hỏng' },
  ]);
  assert.deepEqual(content.manners, [{ kind: 'ONLINE', description: 'Cổng dịch vụ công' }]);
  assert.deepEqual(content.steps, ['Nộp', 'Nhận']);
  const renamed = { 'cases.0.name': 'Cấp lại do bị mất' };
  assert.equal((await send(control, at('truong-hop'), renamed)).status, 303);
  const dropped = { own: '' };
  assert.equal((await send(control, at('truong-hop/cap-lai-do-mat/thoi-han'), dropped)).status, 303);
  const kept = (await findDraft(db, '9.900001'))!.content.cases?.[0];
  assert.deepEqual(kept, { key: 'cap-lai-do-mat', name: 'Cấp lại do bị mất' });
});

test('what is typed for a case is kept, box or no box; a form sent as it was gives it nothing of its own', async () => {
  const cases = '/can-bo/thu-tuc/9.900001/du-thao/truong-hop';
  const limit = `${cases}/cap-lai-do-hong/thoi-han`;
  const ofCase = async () => (await findDraft(db, '9.900001'))!.content.cases?.[1]?.timeLimit;
  assert.equal((await send(control, limit, {})).location, `${cases}?xong=luu`);
  assert.equal(await ofCase(), undefined);
  const typed = { 'timeLimit.value': '2', 'timeLimit.unit': 'working_days' };
  assert.equal((await send(control, limit, typed)).status, 303);
  assert.equal((await ofCase())?.value, 2);
  assert.match(plain((await control.get(`${cases}?xong=luu`)).body), /Đã lưu/);
});

test('two editors on one draft: the second is told, keeps what was typed, and may save it', async () => {
  const page = '/can-bo/thu-tuc/9.900001/du-thao/thoi-han';
  const opened = fieldsOfForm((await director.get(page)).body, page);
  assert.equal((await send(control, page, { 'timeLimit.value': '10', 'timeLimit.unit': 'working_days' })).status, 303);
  const late = await director.post(page, { ...opened, 'timeLimit.value': '7', 'timeLimit.unit': 'working_days' });
  assert.equal(late.status, 409);
  assert.match(plain(late.body), /vừa được .+ sửa sau khi quý vị mở/);
  const again = fieldsOfForm(late.body, page);
  assert.equal(again['timeLimit.value'], '7');
  assert.equal((await director.post(page, again)).status, 303);
  assert.equal((await findDraft(db, '9.900001'))!.content.timeLimit?.value, 7);
});

test('[QC Đ2.1] an agency writes its own procedures: the head of another one is refused', async () => {
  const foreign = (await versionsOf(db, code))[0]!;
  assert.equal(foreign.agencyName.includes('Kế hoạch'), true);
  assert.equal((await stranger.get('/can-bo/thu-tuc')).status, 200);
  assert.match(plain((await stranger.get('/can-bo/thu-tuc/9.900001/du-thao')).body), /thủ tục của cơ quan khác/);
  assert.equal((await stranger.get('/can-bo/thu-tuc/9.900001/du-thao/thoi-han')).status, 403);
  assert.equal((await stranger.post('/can-bo/thu-tuc/9.900001/du-thao/thoi-han', {})).status, 403);
  assert.equal((await stranger.post('/can-bo/thu-tuc/9.900001/du-thao/thong-nhat', {})).status, 403);
  const reception = await formClient(center, 'tiepnhan1');
  assert.equal((await reception.get('/can-bo/thu-tuc')).status, 403);
});

test('a draft is given up with a reason; it is in the catalogue until then', async () => {
  const listed = plain((await control.get('/can-bo/thu-tuc?q=thu+nghiem&tinh-trang=draft')).body);
  assert.match(listed, /Thủ tục thử nghiệm 9\.900001 .* Có dự thảo/);
  const page = '/can-bo/thu-tuc/9.900001/du-thao';
  const silent = await send(control, page, { reason: '' }, `${page}/bo`);
  assert.equal(silent.status, 422);
  const gone = await send(control, page, { reason: 'Nhập nhầm mã' }, `${page}/bo`);
  assert.equal(gone.location, '/can-bo/thu-tuc/9.900001?xong=bo');
  assert.match(plain((await control.get('/can-bo/thu-tuc?q=thu+nghiem')).body), /Không có thủ tục nào khớp/);
});

test('retiring a procedure with open dossiers: it shows them, and wants their exact number', async () => {
  const page = `${one}/bai-bo`;
  const shown = await director.get(page);
  assert.match(plain(shown.body), /2 hồ sơ đang giải quyết/);
  const decision = { decisionNo: '77/QĐ-UBND', effectiveTo: '2026-12-31' };
  const blind = await director.post(page, { ...fieldsOfForm(shown.body, page), ...decision });
  assert.equal(blind.status, 422);
  assert.match(blind.body, /value="2026-12-31"/);
  const other = await send(director, page, { ...decision, acknowledgedOpen: '1' });
  assert.equal(other.status, 409);
  assert.match(plain(other.body), /Hiện có 2 hồ sơ đang giải quyết/);
  const soon = await send(director, page, { ...decision, acknowledgedOpen: '2', effectiveTo: '2026-11-24' });
  assert.match(plain(soon.body), /Phải từ ngày mai trở đi/);
  assert.equal((await send(director, page, { ...decision, acknowledgedOpen: '2' })).location, `${one}?xong=bai-bo`);
  assert.match(plain((await director.get(one)).body), /đến hết 30\/12\/2026/);
  assert.equal((await control.get(page)).status, 403);
});
