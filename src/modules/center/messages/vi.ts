import { legalFieldsVi, legalProblemsVi, legalVi } from './legal.vi.ts';
import { ruleLabels } from './rule-labels.ts';
import { rulesVi } from './rules.vi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const vi = {
  problems: {
    'decision-required': 'Danh mục bộ phận chỉ được thay đổi theo quyết định. Vui lòng nhập số quyết định.',
    'rule-set-not-found': 'Không có bộ quy tắc này.',
    'rule-set-not-draft': 'Bộ quy tắc này đã được phê duyệt hoặc đã bỏ, không sửa được nữa. Hãy soạn phiên bản mới.',
    'rule-set-not-approved': 'Chỉ soạn phiên bản mới từ một bộ quy tắc đã được phê duyệt.',
    'rule-draft-exists': 'Đã có một dự thảo của phạm vi này. Hãy sửa tiếp dự thảo đó hoặc bỏ nó trước.',
    'rule-set-exists': 'Trung tâm đã có quy tắc riêng. Hãy soạn phiên bản mới từ bộ đó.',
    'rule-draft-stale': ({ by }: Facts) =>
      `Dự thảo vừa được sửa ${by ? `bởi ${by}` : 'ở cửa sổ khác'} sau khi anh/chị mở trang này. Hãy xem lại rồi thực hiện lại nếu vẫn cần.`,
    'rule-set-national':
      'Quy tắc của cả nước được cập nhật cùng phần mềm, không soạn hay phê duyệt tại Trung tâm. Trung tâm chỉ soạn quy tắc riêng của mình.',
    'rules-out-of-range': ({ names }: Facts) => `Giá trị nằm ngoài giới hạn cho phép: ${ruleLabels(rulesVi, names)}.`,
    'rules-incomplete': ({ missing }: Facts) => `Chưa có giá trị cho: ${ruleLabels(rulesVi, missing)}.`,
    'rules-decision-required': 'Nhập số quyết định hoặc văn bản ban hành quy tắc',
    'legal-basis-required': 'Dự thảo chưa nêu căn cứ pháp lý. Hãy bổ sung ít nhất một văn bản.',
    'effective-too-early': 'Ngày có hiệu lực sớm nhất là ngày mai',
    'period-taken': ({ name }: Facts) => `Thời gian này đã có bộ quy tắc “${name}”. Hãy chọn ngày khác.`,
    ...legalProblemsVi,
  },
  fields: {
    'unit-named-twice': 'Mã bộ phận này bị lặp',
    'rule-number-expected': ({ from, to }: Facts) => rulesVi.edit.numberWanted({ from: from ?? 0, to: to ?? 0 }),
    'rule-time-expected': 'Nhập giờ, ví dụ 16:00',
    'rule-times-expected': 'Nhập các giờ cách nhau bằng dấu phẩy, ví dụ 10:30, 16:00',
    'rule-choice-expected': 'Hãy chọn một giá trị',
    'rule-list-empty': 'Hãy nêu ít nhất một giá trị',
    'rule-list-repeats': 'Một giá trị bị lặp',
    'rule-times-in-order': 'Các giờ phải theo thứ tự từ sớm đến muộn',
    'rule-max-below-min': 'Thời gian nhiều nhất phải không ngắn hơn thời gian ít nhất',
    ...legalFieldsVi,
  },
  about: {
    title: 'Giới thiệu Trung tâm',
    basis: 'Căn cứ',
    facts: 'Thông tin chung',
    founded: 'Thành lập',
    foundedBy: ({ no, date }: Facts) => `Quyết định số ${no} ngày ${date} của Chủ tịch Ủy ban nhân dân tỉnh`,
    since: 'Hoạt động từ',
    planned: ({ month }: Facts) => `dự kiến cuối tháng ${month}`,
    status: 'Vị trí',
    statuses: {
      SPECIAL_ADMIN_UNIT: 'Đơn vị hành chính đặc thù trực thuộc Văn phòng Ủy ban nhân dân tỉnh, có con dấu riêng',
      PUBLIC_SERVICE_UNIT: 'Đơn vị sự nghiệp công lập trực thuộc Văn phòng Ủy ban nhân dân tỉnh',
      UNKNOWN: 'Trực thuộc Văn phòng Ủy ban nhân dân tỉnh',
    },
    directed: {
      UBND_OFFICE: 'Chịu sự chỉ đạo, điều hành của Văn phòng Ủy ban nhân dân tỉnh',
      UBND_CHAIRMAN: 'Chịu sự chỉ đạo, điều hành trực tiếp của Chủ tịch Ủy ban nhân dân tỉnh',
    },
    seat: 'Trụ sở',
    hours: 'Giờ làm việc',
    hoursOf: ({ days, hours }: Facts) => `${days}: ${hours}`,
    holidays: 'Nghỉ các ngày lễ, ngày nghỉ bù theo quy định',
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
    dayRun: ({ first, last }: Facts) => `${first} đến ${last}`,
    phone: 'Điện thoại',
    hotline: 'Đường dây nóng',
    email: 'Thư điện tử',
    leadership: 'Lãnh đạo',
    director: 'Giám đốc',
    deputies: 'Phó Giám đốc',
    deputiesText: ({ max }: Facts) => `Không quá ${max} người.`,
    deputyKinds: ({ fullTime, concurrent }: { fullTime: number; concurrent: number }) =>
      concurrent === 0 ? 'Chuyên trách.' : `${fullTime} người chuyên trách, ${concurrent} người kiêm nhiệm.`,
    appointed: 'Bổ nhiệm',
    appointedBy: 'Chủ tịch Ủy ban nhân dân tỉnh bổ nhiệm, miễn nhiệm',
    units: 'Các bộ phận',
    decision: 'Quyết định số',
    agencies: 'Các cơ quan có thủ tục tại Trung tâm',
    regulation: 'Quy chế hoạt động',
    rules: 'Các quy tắc Trung tâm đang áp dụng: thời hạn, số lần bổ sung, gia hạn…',
    successor: 'Thay đổi tổ chức',
    successorText: ({ date, basis, note }: Facts) => `Từ ${date}, theo ${basis}. ${note}`,
  },
  rules: rulesVi,
  legal: legalVi,
};
