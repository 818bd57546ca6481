import type { AUDIENCES, LIFE_EVENTS } from '../../procedures/index.ts';

/** A closed list of a sheet: what is stored → what stands in the cell. The cell may hold either. */
export type Choices = Readonly<Record<string, string>>;

/*
 * The words of the workbook. It is a file format with one language, whatever language the pages are read in: a file that
 * one official exported is imported by another.
 */
export const CHOICES = {
  scope: {
    PROVINCIAL: 'Thuộc thẩm quyền của tỉnh',
    VERTICAL: 'Cơ quan ngành dọc',
    MINISTRY_ASSIGNED: 'Bộ, ngành giao tiếp nhận tại Trung tâm',
    DISTRICT_ASSIGNED: 'Cấp huyện giao tiếp nhận tại Trung tâm',
    COMMUNE: 'Cấp xã',
  },
  onlineLevel: { FULL: 'Toàn trình', PARTIAL: 'Một phần', INFORMATION: 'Chỉ cung cấp thông tin' },
  settlement: {
    STANDARD: 'Theo quy trình, hẹn ngày trả',
    IMMEDIATE: 'Giải quyết ngay khi tiếp nhận',
    ON_SITE: 'Giải quyết tại chỗ, trọn tại Trung tâm',
  },
  limitUnit: {
    working_hours: 'Giờ làm việc',
    working_days: 'Ngày làm việc',
    calendar_days: 'Ngày (kể cả ngày nghỉ)',
  },
  limitMode: { date: 'Tính theo ngày', hour: 'Tính theo giờ' },
  resultKind: {
    LICENCE: 'Giấy phép',
    CERTIFICATE: 'Giấy chứng nhận, chứng chỉ',
    DECISION: 'Quyết định, văn bản chấp thuận',
    CONFIRMATION: 'Giấy xác nhận, phiếu',
    COPY: 'Bản sao',
    NOTICE: 'Thông báo',
  },
  certainty: { VERIFIED: 'Đã đối chiếu', DEMONSTRATION: 'Trình diễn' },
  mannerKind: { IN_PERSON: 'Nộp trực tiếp', ONLINE: 'Nộp trực tuyến', POST: 'Qua bưu chính công ích' },
  chargeKind: { fee: 'Lệ phí', charge: 'Phí' },
  chargeWhen: { PREPAID: 'Nộp trước khi tiếp nhận hồ sơ', ON_RETURN: 'Nộp khi nhận kết quả' },
  stepKind: {
    receive: 'Tiếp nhận',
    settle: 'Giải quyết ngay',
    appraise: 'Thẩm định',
    review: 'Soát xét',
    verify: 'Thẩm tra, xác minh',
    council: 'Hội đồng',
    consult: 'Lấy ý kiến',
    approve: 'Phê duyệt',
    sign: 'Ký',
    register: 'Vào sổ, đóng dấu',
    return: 'Trả kết quả',
  },
  role: {
    reception: 'Người tiếp nhận',
    handler: 'Người thụ lý',
    agency_head: 'Lãnh đạo cơ quan',
    approver: 'Người ký duyệt',
    clerk: 'Văn thư',
    postal: 'Nhân viên bưu chính',
  },
  place: { CENTER: 'Trung tâm', AGENCY: 'Trụ sở cơ quan', SITE: 'Tại thực địa' },
  quotaUnit: { hours: 'Giờ', standard_days: 'Ngày làm việc' },
  branchMode: { one: 'Một trong các nhánh', all: 'Các nhánh song song' },
  branchFact: { case: 'Trường hợp', applicant: 'Người nộp', channel: 'Cách nộp', outcome: 'Kết quả của bước' },
  textKind: {
    subjects: 'Đối tượng thực hiện',
    conditions: 'Yêu cầu, điều kiện',
    forms: 'Mẫu đơn, tờ khai',
    aliases: 'Tên gọi khác',
  },
  yesNo: { yes: 'Có', no: 'Không' },
  audiences: { CITIZEN: 'Công dân', BUSINESS: 'Doanh nghiệp', ORGANISATION: 'Cơ quan, tổ chức' } satisfies Record<
    (typeof AUDIENCES)[number],
    string
  >,
  lifeEvents: {
    birth: 'Có con nhỏ',
    study: 'Học tập',
    work: 'Việc làm',
    residence: 'Cư trú và giấy tờ tùy thân',
    marriage: 'Hôn nhân và gia đình',
    'housing-land': 'Nhà ở, đất đai',
    health: 'Sức khỏe và y tế',
    vehicles: 'Phương tiện và người lái',
    retirement: 'Hưu trí',
    death: 'Người thân qua đời',
    disputes: 'Giải quyết khiếu kiện',
    'start-business': 'Khởi sự kinh doanh',
    employees: 'Lao động và bảo hiểm xã hội',
    'business-finance': 'Tài chính doanh nghiệp',
    construction: 'Đất đai, xây dựng, môi trường',
    trade: 'Thương mại, quảng cáo',
    'intellectual-property': 'Sở hữu trí tuệ, khoa học và công nghệ',
    branches: 'Chi nhánh, văn phòng đại diện',
    procurement: 'Đấu thầu, mua sắm công',
    restructuring: 'Tái cấu trúc doanh nghiệp',
    'close-business': 'Tạm dừng, chấm dứt hoạt động',
  } satisfies Record<(typeof LIFE_EVENTS)[number], string>,
} as const;
export type ChoiceName = keyof typeof CHOICES;

export const choicesOf = (name: ChoiceName): Choices => CHOICES[name];
