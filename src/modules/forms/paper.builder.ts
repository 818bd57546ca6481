import type { FormSetKey } from './domain/form-set.ts';
import type { ContentOf, IssuedFormKey, Paper, PaperHead } from './domain/paper.ts';
import { formSet } from './form-sets.ts';
import { letters } from './letter.builder.ts';
import {
  center,
  contact,
  department,
  dossierCode,
  giver,
  person,
  procedure,
  receiver,
  reference,
} from './sample-facts.builder.ts';

const contents: { readonly [K in IssuedFormKey]: ContentOf<K> } = {
  'supplement-request': {
    reference,
    applicant: person,
    procedure,
    sequence: 1,
    stage: 'handling',
    items: [
      {
        name: 'Bản sao giấy tờ pháp lý của chủ hộ kinh doanh',
        kind: 'missing',
        originals: 0,
        certifiedCopies: 1,
        copies: 0,
        reason: 'Hồ sơ chưa có giấy tờ này.',
        legalBasis: 'điểm b khoản 1 Điều 87 Nghị định số 01/2021/NĐ-CP',
      },
      {
        name: 'Giấy đề nghị đăng ký hộ kinh doanh',
        kind: 'correction',
        detail: 'ghi rõ ngành, nghề kinh doanh và vốn kinh doanh tại mục 4',
        originals: 1,
        certifiedCopies: 0,
        copies: 0,
        reason: 'Nội dung kê khai chưa đầy đủ.',
        legalBasis: 'điểm a khoản 1 Điều 87 Nghị định số 01/2021/NĐ-CP',
      },
    ],
    windowUntil: '2026-12-23T17:00:00+07:00',
    clock: 'RESTART',
    contact,
  },
  refusal: {
    reference: { text: 'TN-261123-7KQ2ABCD', isCode: false },
    applicant: person,
    procedure,
    reason: 'Địa điểm kinh doanh đã đăng ký thuộc tỉnh khác; hồ sơ không đủ điều kiện giải quyết theo quy định.',
    legalBasis: 'khoản 2 Điều 86 Nghị định số 01/2021/NĐ-CP',
    guidance: 'nộp hồ sơ tại cơ quan đăng ký kinh doanh cấp huyện nơi đặt địa điểm kinh doanh.',
    contact,
    afterAcceptance: false,
  },
  redirection: {
    reference: { text: 'TN-261123-7KQ3ABCD', isCode: false },
    applicant: person,
    procedure,
    reason: 'Thủ tục thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã nơi cư trú.',
    legalBasis: 'Quyết định công bố danh mục thủ tục hành chính của Chủ tịch Ủy ban nhân dân tỉnh (số liệu trình diễn)',
    guidance: 'mang theo bản chính giấy tờ tùy thân để đối chiếu.',
    contact,
    agency: {
      name: 'Ủy ban nhân dân phường Ví Dụ',
      address: 'số 5 đường Minh Họa, phường Ví Dụ, thành phố Kon Tum',
      phone: '0260 000 0055',
    },
  },
  apology: {
    addressee: person,
    dossierCode,
    procedure,
    acceptedAt: '2026-11-23T09:05:00+07:00',
    originalDueAt: '2026-11-26T17:00:00+07:00',
    newDueAt: '2026-12-01T17:00:00+07:00',
    place: 'quầy số 3, Trung tâm Phục vụ hành chính công tỉnh Kon Tum',
    cause: 'phải xác minh thực tế địa điểm kinh doanh mà chưa có kết quả.',
    copies: ['Như trên', 'Văn phòng Ủy ban nhân dân tỉnh', 'Trung tâm Phục vụ hành chính công', 'Lưu: VT'],
    signer: { capacity: 'KT. Giám đốc\nPhó Giám đốc', name: 'Nguyễn Thị Trình Diễn' },
  },
  'stop-notice': {
    applicant: person,
    reference,
    procedure,
    acceptedAt: '2026-11-23T09:05:00+07:00',
    askedAt: '2026-11-24T14:30:00+07:00',
    reason: 'gia đình thay đổi kế hoạch kinh doanh.',
    stageReached: ['Thẩm định hồ sơ'],
    papersReturned: 'toàn bộ 03 giấy tờ đã nộp, trả trực tiếp tại quầy số 3.',
    copies: ['Như trên', 'Cơ quan giải quyết hồ sơ', 'Lưu: hồ sơ'],
    signer: { capacity: 'Phó Giám đốc', name: 'Nguyễn Thị Trình Diễn' },
  },
  manifest: {
    batch: 'Đợt 2, ngày 23 tháng 11 năm 2026',
    giver: { ...giver, signedAt: '2026-11-23T16:05:00+07:00' },
    receiver,
    handedOverAt: '2026-11-23T16:05:00+07:00',
    rows: [
      {
        code: dossierCode,
        procedure: procedure.name,
        owner: person.name,
        sets: 1,
        papers: [
          'Giấy đề nghị đăng ký hộ kinh doanh (01 bản chính)',
          'Giấy tờ pháp lý của chủ hộ (01 bản sao chứng thực)',
        ],
        backBy: '2026-11-26T17:00:00+07:00',
      },
      {
        code: '000.00.07.H34-261123-0015',
        procedure: 'Cấp giấy chứng nhận đăng ký đầu tư',
        owner: 'Công ty TNHH Ví Dụ',
        sets: 4,
        papers: ['Văn bản đề nghị (04 bản chính)'],
        backBy: '2026-12-14T17:00:00+07:00',
        remark: 'Trả qua bưu chính',
      },
    ],
    differences: ['hồ sơ 000.00.07.H34-261123-0015 còn thiếu 01 bản Văn bản đề nghị'],
  },
  'result-manifest': {
    giver: { agency: department.name, name: 'Phạm Thị Minh Họa', title: 'Văn thư' },
    receiver: giver,
    rows: [
      {
        code: dossierCode,
        procedure: procedure.name,
        resultKind: 'Giấy chứng nhận đăng ký hộ kinh doanh',
        resultNumber: '38A8000001',
        owner: person.name,
        address: person.address,
        feeDue: true,
        byPost: false,
      },
      {
        code: '000.00.07.H34-261123-0015',
        procedure: 'Cấp giấy chứng nhận đăng ký đầu tư',
        resultKind: 'Giấy chứng nhận đăng ký đầu tư',
        resultNumber: '00000000015',
        owner: 'Công ty TNHH Ví Dụ',
        feeDue: false,
        byPost: true,
      },
    ],
  },
  'postal-list': {
    direction: 'from-post',
    giver: { agency: 'Bưu điện tỉnh Kon Tum', name: 'Hồ Văn Ví Dụ', title: 'Nhân viên bưu chính' },
    receiver: { ...giver, signedAt: '2026-11-23T08:15:00+07:00' },
    handedOverAt: '2026-11-23T08:15:00+07:00',
    rows: [
      {
        tracking: 'VD000000001VN',
        reference: 'TN-261123-7KQ4ABCD',
        name: person.name,
        address: person.address,
        phone: person.phone,
        contents: 'Hồ sơ đăng ký thành lập hộ kinh doanh (03 giấy tờ)',
      },
      {
        tracking: 'VD000000002VN',
        name: 'Công ty TNHH Ví Dụ',
        contents: 'Hồ sơ cấp giấy chứng nhận đăng ký đầu tư',
        remark: 'Phong bì rách góc',
      },
    ],
  },
  ...letters,
};

const numbers: Partial<Record<IssuedFormKey, string>> = {
  'supplement-request': '12/PYCBS-TTPVHCC',
  refusal: '03/PTC-TTPVHCC',
  redirection: '07/PHD-TTPVHCC',
  apology: '05/PXL-SKHĐT',
  'stop-notice': '02/TBD-TTPVHCC',
  manifest: '31/DMBG-TTPVHCC',
  'result-manifest': '18/DMBG-TTPVHCC',
  'postal-list': '04/DMBC-TTPVHCC',
  'verification-notice': '05/TBXM-SKHDT',
  'return-notice': '02/TBTL-SKHDT',
  'lateness-notice': '03/TBCT-SKHDT',
  reminder: '05/NDD-TTPVHCC',
  'director-letter': '02/CVDD-TTPVHCC',
  'chairman-report': '01/BCUB-TTPVHCC',
  'information-request': '04/CVTT-TTPVHCC',
  recall: '01/QDTH-SKHDT',
};

const OF_THE_AGENCY: ReadonlySet<IssuedFormKey> = new Set([
  'apology',
  'result-manifest',
  'verification-notice',
  'return-notice',
  'lateness-notice',
  'recall',
]);

/** A form as an ordinary Monday makes it, in the set of 2018 unless another is said. */
export function aPaper<K extends IssuedFormKey>(
  form: K,
  different: { content?: Partial<ContentOf<K>>; head?: Partial<PaperHead>; set?: FormSetKey } = {},
): Paper<K> {
  const set = different.set ?? 'FORM_SET_2018';
  const { basis, forms } = formSet(set);
  const { number: formNumber, title, template } = forms[form];
  return {
    form,
    head: {
      set,
      basis,
      formNumber,
      title,
      template,
      demo: true,
      letterhead: OF_THE_AGENCY.has(form) ? department : center,
      number: numbers[form] ?? null,
      issuedAt: '2026-11-23T09:05:00+07:00',
      ...different.head,
    },
    content: { ...contents[form], ...different.content },
  } as Paper<K>;
}
