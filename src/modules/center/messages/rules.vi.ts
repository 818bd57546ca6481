import type { RuleGroup } from '../domain/rule-kind.ts';
import type { RuleName } from '../domain/rule-set.ts';

type Facts = Readonly<Record<string, string | number>>;
/** What a parameter is called, the unit after its number, and what each choice means. */
export type RuleWords = {
  readonly label: string;
  readonly unit?: string;
  /** The unit after a 1, where it is another. */
  readonly unitOfOne?: string;
  readonly choices?: Readonly<Record<string, string>>;
};

const parameters: Readonly<Record<RuleName, RuleWords>> = {
  'acceptance.outsideSessions': {
    label: 'Hồ sơ đến ngoài giờ làm việc',
    choices: { NEXT_SESSION: 'Vẫn tiếp nhận; thời hạn tính từ buổi làm việc kế tiếp', REFUSE: 'Không tiếp nhận' },
  },
  'onlineCheck.workingHours': {
    label: 'Trả lời hồ sơ nộp trực tuyến hoặc qua bưu chính chậm nhất sau',
    unit: 'giờ làm việc',
  },
  'transfer.cutoff': { label: 'Hồ sơ tiếp nhận đến giờ này được chuyển ngay trong ngày' },
  'transfer.graceMinutes': {
    label: 'Hồ sơ tiếp nhận sau giờ đó được chuyển chậm nhất, tính từ đầu buổi kế tiếp, sau',
    unit: 'phút làm việc',
  },
  'transfer.paperBatches': { label: 'Giờ chuyển hồ sơ giấy trong ngày' },
  'supplement.max': { label: 'Yêu cầu bổ sung hồ sơ nhiều nhất', unit: 'lần' },
  'supplement.scope': {
    label: 'Số lần yêu cầu bổ sung được tính cho',
    choices: { DOSSIER: 'Cả quá trình giải quyết hồ sơ', STAGE: 'Từng giai đoạn giải quyết' },
  },
  'supplement.clock': {
    label: 'Khi người nộp đã bổ sung đủ, thời hạn được',
    choices: { RESTART: 'Tính lại từ đầu', RESUME: 'Tính tiếp phần còn lại' },
  },
  'supplement.windowCalendarDays': { label: 'Người nộp được bổ sung trong', unit: 'ngày' },
  'supplement.explanationWorkingDays': {
    label: 'Khi người nộp hỏi vì sao phải bổ sung, giải thích chậm nhất sau',
    unit: 'ngày làm việc',
  },
  'pause.backdateMinutes': { label: 'Việc tạm dừng tính hạn được ghi lùi lại nhiều nhất', unit: 'phút' },
  'finish.basis': {
    label: 'Việc tính thời hạn kết thúc khi',
    choices: { RESULT_READY: 'Kết quả đã có trên hệ thống' },
  },
  'extension.max': { label: 'Gia hạn nhiều nhất', unit: 'lần' },
  'extension.movesLegalDue': {
    label: 'Gia hạn có dời ngày hẹn theo quy định không',
    choices: {
      true: 'Có, đúng hạn hay quá hạn xét theo ngày mới',
      false: 'Không, đúng hạn hay quá hạn vẫn xét theo ngày cũ',
    },
  },
  'apology.max': { label: 'Xin lỗi và hẹn lại ngày trả nhiều nhất', unit: 'lần' },
  'apology.leadWorkingDays': { label: 'Gửi phiếu xin lỗi trước ngày hẹn ít nhất', unit: 'ngày làm việc' },
  'nearDue.percent': { label: 'Hồ sơ là sắp đến hạn khi đã qua', unit: '% thời hạn' },
  'nearDue.workedMinutes': { label: 'Hồ sơ cũng là sắp đến hạn khi chỉ còn', unit: 'phút làm việc' },
  'warning.handlerWorkingDays': { label: 'Nhắc người xử lý trước ngày hẹn', unit: 'ngày làm việc' },
  'warning.headWorkingDays': { label: 'Cảnh báo lãnh đạo cơ quan trước ngày hẹn', unit: 'ngày làm việc' },
  'overdue.causeWorkingDays': { label: 'Hồ sơ quá hạn phải được ghi nguyên nhân trong', unit: 'ngày làm việc' },
  'stale.workingDays': { label: 'Hồ sơ không có tiến triển được nêu tên sau', unit: 'ngày làm việc' },
  'handBack.alertAbove': { label: 'Cảnh báo khi một bước bị trả lại quá', unit: 'lần' },
  'unclaimed.reminderDays': { label: 'Báo cho người chưa đến nhận kết quả, tính từ ngày có kết quả, sau số ngày' },
  'unclaimed.archiveMonths': { label: 'Kết quả không có người nhận được chuyển lưu kho sau', unit: 'tháng' },
  'absence.noticeWorkingDays': { label: 'Công chức báo vắng mặt trước ít nhất', unit: 'ngày làm việc' },
  'absence.noticeMode': {
    label: 'Việc báo vắng mặt tính là kịp khi báo',
    choices: {
      PREVIOUS_WORKING_DAY: 'Trước khi hết giờ của ngày làm việc liền trước',
      WORKING_HOURS: 'Trước đủ số giờ làm việc tương ứng',
    },
  },
  'secondment.minMonths': { label: 'Thời gian cử công chức đến Trung tâm ít nhất', unit: 'tháng' },
  'secondment.maxMonths': { label: 'Thời gian cử công chức đến Trung tâm nhiều nhất', unit: 'tháng' },
  'satisfaction.replaceBelowPercent': { label: 'Đề nghị thay công chức khi mức độ hài lòng dưới', unit: '%' },
  'report.submitDay': { label: 'Gửi báo cáo hằng tháng vào ngày' },
  'report.dayOff': {
    label: 'Nếu ngày gửi báo cáo là ngày nghỉ thì gửi vào',
    choices: { PREVIOUS_WORKING_DAY: 'Ngày làm việc liền trước', NEXT_WORKING_DAY: 'Ngày làm việc liền sau' },
  },
  'report.cutoff': {
    label: 'Số liệu của báo cáo tháng được chốt',
    choices: { CALENDAR: 'Theo tháng dương lịch', D15_14: 'Từ ngày 15 tháng trước đến hết ngày 14 tháng này' },
  },
  'report.periods': {
    label: 'Các kỳ báo cáo',
    choices: { WEEK: 'Tuần', MONTH: 'Tháng', QUARTER: 'Quý', YEAR: 'Năm', AD_HOC: 'Đột xuất' },
  },
  'government.levels': {
    label: 'Các cấp chính quyền địa phương',
    choices: { PROVINCE: 'Cấp tỉnh', DISTRICT: 'Cấp huyện', COMMUNE: 'Cấp xã' },
  },
  'forms.set': {
    label: 'Bộ mẫu phiếu, giấy tờ được dùng',
    choices: {
      FORM_SET_2018: 'Kèm theo Thông tư 01/2018/TT-VPCP',
      FORM_SET_2025: 'Kèm theo Thông tư 03/2025/TT-VPCP',
    },
  },
  'code.serialWidth': { label: 'Số thứ tự trong mã hồ sơ có ít nhất', unit: 'chữ số' },
};

const groups: Readonly<Record<RuleGroup, string>> = {
  reception: 'Tiếp nhận và chuyển hồ sơ',
  supplement: 'Bổ sung hồ sơ, tạm dừng',
  due: 'Ngày hẹn, gia hạn, xin lỗi và cảnh báo',
  returning: 'Trả kết quả',
  people: 'Công chức',
  reports: 'Báo cáo',
  organisation: 'Tổ chức và biểu mẫu',
};

/** 9.600 */
const digits = (number: string | number | undefined): string => Number(number).toLocaleString('vi');

export const rulesVi = {
  parameters,
  groups,
  and: 'và',
  article: ({ article, clause, point }: Facts) =>
    `${point ? `điểm ${point} ` : ''}${clause ? `khoản ${clause} ` : ''}Điều ${article} Quy chế`,
  none: 'Chưa có giá trị',
  title: 'Quy tắc',
  titlePublic: 'Quy tắc Trung tâm đang áp dụng',
  lead: 'Mỗi hồ sơ theo bộ quy tắc có hiệu lực lúc được tiếp nhận, đến khi giải quyết xong.',
  leadPublic:
    'Các con số về thời hạn, số lần bổ sung, gia hạn… mà pháp luật hoặc tỉnh có thể thay đổi. Mỗi hồ sơ theo quy tắc có hiệu lực lúc được tiếp nhận.',
  seeInForce: 'Xem các quy tắc đang áp dụng',
  inForceNow: 'Đang áp dụng',
  inForceText: ({ name }: Facts) => `Hồ sơ tiếp nhận lúc này theo “${name}”.`,
  nothingInForce: 'Chưa có bộ quy tắc nào đang có hiệu lực: không tiếp nhận được hồ sơ.',
  own: ({ center }: Facts) => `Của ${center}`,
  national: 'Của cả nước',
  noOwn: 'Trung tâm chưa có quy tắc riêng và theo quy tắc chung của cả nước.',
  beginFirst: 'Soạn bộ quy tắc riêng đầu tiên',
  columns: { name: 'Bộ quy tắc', period: 'Hiệu lực', state: 'Trạng thái', decision: 'Số văn bản' },
  version: ({ version }: Facts) => `Phiên bản ${version}`,
  states: {
    draft: 'Dự thảo',
    coming: 'Chưa có hiệu lực',
    current: 'Đang có hiệu lực',
    ended: 'Hết hiệu lực',
    retired: 'Dự thảo đã bỏ',
  },
  since: ({ from }: Facts) => `Từ ${from}`,
  between: ({ from, to }: Facts) => `Từ ${from} đến hết ${to}`,
  notYet: 'Khi được phê duyệt',
  retired: 'Các dự thảo đã bỏ',
  compare: 'So sánh hai bộ quy tắc',
  compareFirst: 'Bộ thứ nhất',
  compareSecond: 'Bộ thứ hai',
  compareButton: 'So sánh',
  differences: ({ count }: Facts) => (count === 0 ? 'Không có giá trị nào khác nhau.' : `${count} giá trị khác nhau.`),
  facts: {
    jurisdiction: 'Phạm vi',
    period: 'Hiệu lực',
    decision: 'Số văn bản',
    basis: 'Căn cứ pháp lý',
    approved: 'Phê duyệt',
    changed: 'Người sửa gần nhất',
    note: 'Ghi chú',
    checked: 'Đã đối chiếu',
  },
  approvedBy: ({ name, at }: Facts) => `${name}, ${at}`,
  checkedOf: ({ checked, all }: Facts) => `${checked} trong ${all} giá trị`,
  parameter: 'Quy tắc',
  value: 'Giá trị',
  basis: 'Căn cứ',
  mark: 'Đối chiếu',
  verified: 'Đã đối chiếu',
  toVerify: 'Cần đối chiếu',
  verifyHint: '“Cần đối chiếu”: giá trị chưa được so với nguyên văn của văn bản nêu ở cột Căn cứ.',
  inherited: ({ name }: Facts) => `Kế thừa: ${name}`,
  change: 'Sửa',
  draftNew: 'Soạn phiên bản mới từ bộ này',
  draftNext: 'Soạn phiên bản mới của quy tắc riêng',
  draftHint: 'Bản này giữ nguyên. Phiên bản mới là dự thảo, chỉ áp dụng sau khi được phê duyệt.',
  draftBegun: 'Đã tạo dự thảo. Hãy sửa những giá trị cần thay đổi.',
  saved: 'Đã lưu.',
  approvedDone: 'Đã phê duyệt.',
  givenUp: 'Đã bỏ dự thảo.',
  draftLead: 'Đây là dự thảo, chưa áp dụng cho hồ sơ nào.',
  openDraft: 'Đang có một dự thảo.',
  openDraftLink: 'Mở dự thảo',
  toApproval: 'Xem lại và phê duyệt',
  editAbout: 'Sửa tên và căn cứ',
  giveUp: 'Bỏ dự thảo này',
  giveUpText: 'Dự thảo được giữ lại để tra cứu nhưng không sửa hay phê duyệt được nữa.',
  about: {
    title: 'Tên và căn cứ của dự thảo',
    name: 'Tên bộ quy tắc',
    legalBasis: 'Căn cứ pháp lý',
    legalBasisHint: 'Mỗi văn bản một dòng',
    note: 'Ghi chú (không bắt buộc)',
  },
  edit: {
    source: 'Giá trị này',
    inherit: ({ value }: Facts) => `Kế thừa quy tắc chung: ${value}`,
    own: 'Quy định riêng',
    valueTimes: 'Các giờ, cách nhau bằng dấu phẩy',
    timesHint: 'Ví dụ: 10:30, 16:00',
    valueNumbers: 'Các số ngày, cách nhau bằng dấu phẩy',
    numbersHint: 'Ví dụ: 0, 7, 30',
    number: ({ from, to }: Facts) => `Số nguyên từ ${from} đến ${digits(to)}`,
    numberWanted: ({ from, to }: Facts) => `Nhập số nguyên từ ${from} đến ${digits(to)}`,
    basis: 'Căn cứ',
    basisHint: 'Điều, khoản, tên văn bản',
    verifiedHint: 'Giá trị và căn cứ không đổi thì tình trạng đối chiếu giữ nguyên.',
    verified: 'Tôi đã đối chiếu giá trị này với nguyên văn của văn bản nêu ở căn cứ',
    check: 'Đối chiếu (không bắt buộc)',
    note: 'Ghi chú (không bắt buộc)',
    save: 'Lưu',
  },
  approval: {
    title: 'Phê duyệt quy tắc',
    changes: 'Những gì thay đổi',
    against: ({ name }: Facts) => `So với “${name}” đang có hiệu lực.`,
    againstComing: ({ name, day }: Facts) => `So với “${name}”, có hiệu lực từ ${day}, là bộ sẽ được thay thế.`,
    againstEnded: ({ name, day }: Facts) => `So với “${name}”, đã hết hiệu lực từ ${day}.`,
    replaced: 'Bộ được thay thế',
    whatElse: 'Tên, căn cứ và ghi chú',
    drafted: ({ name, last }: Facts) =>
      `Dự thảo do ${name} soạn${last ? `, ${last} sửa gần nhất` : ''}. Một người có thể vừa soạn vừa phê duyệt, vì quy tắc được áp dụng theo số quyết định ban hành.`,
    first: 'Trước đó chưa có bộ quy tắc nào của phạm vi này.',
    study: 'Nếu áp dụng cho hồ sơ đang giải quyết',
    studyLead:
      'Phê duyệt không làm thay đổi hồ sơ nào đã tiếp nhận. Xem trước để biết hồ sơ nào sẽ đổi ngày hẹn nếu sau này được tính lại.',
    ask: 'Xem trước ảnh hưởng',
    askAgain: 'Xem trước lại',
    stale: 'Dự thảo đã thay đổi sau lần xem trước này.',
    decide: 'Phê duyệt',
    decisionNo: 'Số quyết định, văn bản ban hành',
    effectiveFrom: 'Có hiệu lực từ ngày',
    effectiveHint: ({ day }: Facts) => `Sớm nhất là ngày ${day}. Bộ quy tắc được thay thế hết hiệu lực khi đó.`,
    submit: 'Phê duyệt',
    notYours: 'Người có thẩm quyền phê duyệt là Giám đốc, Phó Giám đốc Trung tâm hoặc Chánh Văn phòng.',
  },
};
