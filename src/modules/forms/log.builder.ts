import type { ControlSlipContent } from './domain/control-slip.ts';
import type { AnnexRow, RegisterPeriod, RegisterRow } from './domain/register.ts';

/** Every person, address and number here is invented. */
const dossierCode = '000.00.07.H34-261123-0012';

/** A control slip three hand-overs long, the second late. */
export const aControlSlip = (different: Partial<ControlSlipContent> = {}): ControlSlipContent => ({
  dossierCode,
  applicant: 'Trần Thị Thử Nghiệm',
  procedure: { code: '1.001612', name: 'Đăng ký thành lập hộ kinh doanh' },
  acceptedAt: '2026-11-23T09:05:00+07:00',
  dueAt: '2026-11-27T17:00:00+07:00',
  promisedDueAt: null,
  leadAgency: 'Sở Kế hoạch và Đầu tư',
  coordinating: ['Cục Thuế tỉnh Kon Tum'],
  turns: [],
  rows: [
    {
      giver: 'Trung tâm Phục vụ hành chính công',
      receiver: 'Sở Kế hoạch và Đầu tư, Phòng Đăng ký kinh doanh (Thẩm định hồ sơ)',
      at: '2026-11-23T09:05:00+07:00',
      signedBy: 'Lê Văn Giả Định',
      verdict: null,
    },
    {
      giver: 'Sở Kế hoạch và Đầu tư, Phòng Đăng ký kinh doanh (Thẩm định hồ sơ)',
      receiver: 'Sở Kế hoạch và Đầu tư (Phê duyệt)',
      at: '2026-11-25T15:20:00+07:00',
      signedBy: 'Phạm Thị Minh Họa',
      verdict: 'late',
      legDueAt: '2026-11-25T11:00:00+07:00',
      remark: 'Chờ kết quả tra cứu mã số thuế',
    },
    {
      giver: 'Sở Kế hoạch và Đầu tư (Phê duyệt)',
      receiver: 'Trung tâm Phục vụ hành chính công',
      at: '2026-11-26T10:00:00+07:00',
      signedBy: 'Nguyễn Thị Trình Diễn',
      verdict: 'on-time',
      legDueAt: '2026-11-26T17:00:00+07:00',
      remark: 'Kết quả số 38A8000001 ngày 26/11/2026',
    },
  ],
  waits: [
    {
      ground: 'Yêu cầu bổ sung, hoàn thiện hồ sơ số 12/PYCBS-TTPVHCC',
      from: '2026-11-23T14:00:00+07:00',
      to: '2026-11-24T09:00:00+07:00',
      restarts: false,
    },
  ],
  shares: [
    { holder: 'Trung tâm Phục vụ hành chính công', workedMinutes: 0 },
    { holder: 'Sở Kế hoạch và Đầu tư', workedMinutes: 1195 },
  ],
  drawnAt: '2026-11-26T10:30:00+07:00',
  ...different,
});

export const aPeriod = (different: Partial<RegisterPeriod> = {}): RegisterPeriod => ({
  from: '2026-11-01',
  to: '2026-11-30',
  agency: 'Sở Kế hoạch và Đầu tư',
  ...different,
});

export const aRegisterRow = (different: Partial<RegisterRow> = {}): RegisterRow => ({
  dossierCode,
  procedureCode: '1.001612',
  procedureName: 'Đăng ký thành lập hộ kinh doanh',
  sets: 1,
  owner: 'Trần Thị Thử Nghiệm',
  address: 'số 12 đường Minh Họa, phường Ví Dụ, thành phố Kon Tum, tỉnh Kon Tum',
  phone: '0900 000 001',
  agency: 'Sở Kế hoạch và Đầu tư',
  acceptedAt: '2026-11-23T09:05:00+07:00',
  dueAt: '2026-11-26T17:00:00+07:00',
  resultAt: '2026-11-26T10:00:00+07:00',
  deliveredAt: '2026-11-27T08:10:00+07:00',
  receivedBy: 'counter',
  returnedBy: 'counter',
  receiver: 'Trần Thị Thử Nghiệm',
  evidence: 'confirmation',
  outcome: 'positive',
  isLate: false,
  ...different,
});

export const anAnnexRow = (different: Partial<AnnexRow> = {}): AnnexRow => ({
  form: 'refusal',
  number: '03/PTC-TTPVHCC',
  at: '2026-11-23T09:40:00+07:00',
  reference: 'TN-261123-7KQ2ABCD',
  procedureName: 'Đăng ký thành lập hộ kinh doanh',
  applicant: 'Công ty TNHH Ví Dụ',
  agency: 'Sở Kế hoạch và Đầu tư',
  reason: 'Địa điểm kinh doanh đã đăng ký thuộc tỉnh khác.',
  ...different,
});
