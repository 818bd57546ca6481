import { RECEIPT_FORM, type ReceiptData } from './domain/receipt.ts';

const component = (name: string, originals = 1, certifiedCopies = 0, copies = 0) => ({
  name,
  originals,
  certifiedCopies,
  copies,
  digital: false,
});

/** A receipt as the Kon Tum counter gives it on an ordinary Monday; every person in it is invented. */
export const aReceipt = (different: Partial<ReceiptData> = {}): ReceiptData => ({
  formVersion: RECEIPT_FORM,
  demo: true,
  agency: {
    parent: 'Văn phòng Ủy ban nhân dân tỉnh Kon Tum',
    name: 'Trung tâm Phục vụ hành chính công',
    receptionUnit: 'Quầy số 3',
    place: 'Kon Tum',
    address: 'số 1 đường Trình Diễn, thành phố Kon Tum, tỉnh Kon Tum',
  },
  dossierCode: '000.00.07.H34-261123-0012',
  lookUpPin: '482 913',
  channel: 'counter',
  submitter: {
    name: 'Trần Thị Thử Nghiệm',
    id: { kind: 'personal', number: '062099000001' },
    address: 'số 12 đường Minh Họa, phường Ví Dụ, thành phố Kon Tum, tỉnh Kon Tum',
    phone: '0900 000 001',
    email: 'thu@vidu.example',
  },
  procedure: { code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh' },
  components: [
    component('Giấy đề nghị đăng ký hộ kinh doanh'),
    component('Bản sao giấy tờ pháp lý của chủ hộ kinh doanh', 0, 1),
    component('Biên bản họp thành viên hộ gia đình về việc thành lập hộ kinh doanh', 0, 0, 1),
  ],
  sets: 1,
  timeLimit: { value: 3, unit: 'working_days' },
  acceptedAt: '2026-11-23T09:05:00+07:00',
  effectiveStart: '2026-11-23T09:05:00+07:00',
  dueAt: '2026-11-26T17:00:00+07:00',
  dueNote: '03 ngày làm việc kể từ ngày 23/11/2026, không tính thứ Bảy, Chủ nhật và ngày lễ.',
  resultReturn: { method: 'counter', place: 'quầy số 3, Trung tâm Phục vụ hành chính công' },
  fees: { mode: 'before', items: [{ name: 'Lệ phí đăng ký', dong: 100_000 }] },
  receiver: { name: 'Lê Văn Giả Định', title: 'Chuyên viên', phone: '0260 000 0003' },
  lookUp: { address: 'https://dichvucong.kontum.example/tra-cuu', phone: '0260 000 0000' },
  ...different,
});
