type Facts = Readonly<Record<string, string | number>>;

const day = (date: string | number = ''): string => String(date).split('-').reverse().join('/');
const KINDS: Readonly<Record<string, string>> = {
  HOLIDAY: 'nghỉ lễ',
  COMPENSATORY: 'nghỉ bù',
  SWAP_OFF: 'nghỉ hoán đổi',
  SWAP_WORK: 'làm bù',
  LOCAL_CLOSURE: 'đóng cửa',
  HALF_DAY: 'làm việc nửa ngày',
};
const kind = (of: string | number = ''): string => KINDS[of] ?? String(of);
/** Faults of a list name their row; those of a form name the day. */
const place = ({ line, date }: Facts): string => (line ? `Dòng ${line}: ` : date ? `Ngày ${day(date)}: ` : '');
/** A sentence behind the place it is about, or by itself. */
const at = (facts: Facts, sentence: string): string =>
  place(facts) ? place(facts) + sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
const or = ({ instead, orInstead }: Facts): string => `${instead}${orInstead ? ` hoặc ${orInstead}` : ''}`;

export const problemsVi = {
  problems: {
    'calendar-not-published': ({ year }: Facts) =>
      `Lịch làm việc năm ${year} chưa được công bố nên chưa tính được ngày nào trong năm đó.`,
    'calendar-year-invalid': 'Lịch năm này chưa đúng. Hãy sửa những điểm nêu dưới đây.',
    'holidays-csv-invalid': 'Danh sách ngày chưa đọc được. Chưa có ngày nào được đưa vào bản dự thảo.',
    'calendar-not-found': 'Không có lịch làm việc này.',
    'calendar-year-out-of-reach': ({ year }: Facts) =>
      `Không soạn được lịch năm ${year}: chỉ soạn được năm nay, năm năm tới và những năm đã có lịch.`,
    'calendar-draft-not-found': 'Không còn bản dự thảo này: có thể bản này đã được công bố hoặc đã bị bỏ.',
    'calendar-draft-changed':
      'Bản dự thảo vừa được người khác sửa. Trang này đang hiện bản mới nhất; hãy xem lại rồi làm lại nếu vẫn cần.',
    'calendar-superseded': ({ year }: Facts) =>
      `Lịch năm ${year} đã có bản công bố mới hơn từ khi bắt đầu soạn. Hãy bỏ bản dự thảo này và soạn lại từ bản mới.`,
    'calendar-unchanged': 'Bản dự thảo giống hệt lịch đang có hiệu lực nên không có gì để công bố.',
    'calendar-holidays-missing': ({ year, holidays }: Facts) =>
      `Chưa công bố chính thức lịch năm ${year} được: mới có ${holidays} ngày nghỉ lễ, Tết, trong khi Bộ luật Lao động 2019 (Điều 112) quy định 11 ngày. Thường thiếu Tết Nguyên đán (5 ngày), Giỗ Tổ Hùng Vương (1 ngày) hoặc ngày liền kề 2/9. Hãy nhập theo thông báo của Chính phủ, hoặc công bố là lịch tạm thời.`,
    'calendar-already-official': ({ year }: Facts) =>
      `Lịch năm ${year} đang có hiệu lực là lịch chính thức nên không thể công bố lại là tạm thời. Hãy chọn “Chính thức”.`,
  },
  fields: {
    shape: ({ sentence }: Facts) => `Chưa đúng dạng (${sentence})`,
    'calendar-owner-unknown': 'Hãy chọn một cơ quan trong danh sách',
    'day-kind-required': 'Hãy chọn loại ngày',
    'day-required': 'Hãy nhập ngày',
    'day-invalid': 'Không có ngày này; hãy ghi ngày/tháng, ví dụ 5/2 hoặc 5/2/2027',
    'swap-off-required': 'Hãy nhập ngày nghỉ hoán đổi',
    'swap-work-required': 'Hãy nhập ngày làm bù',
    'day-year-short': 'Hãy viết năm đủ bốn chữ số, ví dụ 2/6/2027',
    'label-required': 'Hãy nhập tên, ví dụ “Tết Nguyên đán”',
    'days-reversed': 'Ngày cuối phải từ ngày đầu trở đi',
    'days-too-many': ({ limit }: Facts) => `Mỗi lần ghi nhiều nhất ${limit} ngày`,
    'hours-malformed': (facts: Facts) =>
      at(facts, `chưa đọc được giờ làm việc “${facts.value}”; hãy ghi như 07:00-11:00, 13:00-17:00`),
    'decision-no-required': 'Hãy nhập số quyết định',
    'publication-ground-required': 'Hãy nhập căn cứ',
    'year-status-required': 'Hãy chọn lịch chính thức hay tạm thời',
    'list-file-required': 'Hãy chọn tệp danh sách',
    'version-required': 'Thiếu số phiên bản của bản dự thảo; hãy tải lại trang',
    'other-year': (facts: Facts) => at(facts, `không thuộc năm ${facts.year} đang soạn`),
    'date-twice': (facts: Facts) =>
      facts.kind === facts.otherKind
        ? at(facts, 'ngày này đã có trong danh sách')
        : at(facts, `ngày này đã có với loại khác (${kind(facts.otherKind)}); nay lại ghi là ${kind(facts.kind)}`),
    'sessions-on-day-off': (facts: Facts) => at(facts, `ngày ${kind(facts.kind)} thì không có giờ làm việc`),
    'sessions-missing': (facts: Facts) => at(facts, `cần ghi giờ làm việc của ngày làm nửa ngày, ví dụ 07:00-11:00`),
    'swap-without-pair-date': (facts: Facts) =>
      at(facts, `ngày ${kind(facts.kind)} phải nêu ngày đi đôi (cột pair_date)`),
    'swap-without-other-half': (facts: Facts) =>
      at(
        facts,
        `thiếu nửa kia của cặp hoán đổi: ngày ${day(facts.pairDate)} phải là ngày ${facts.kind === 'SWAP_OFF' ? 'làm bù' : 'nghỉ hoán đổi'} đi đôi với ngày ${day(facts.date)}`,
      ),
    'pair-not-in-other-year': (facts: Facts) =>
      `Ngày ${day(facts.date)} hoán đổi với ngày ${day(facts.pairDate)}, nhưng lịch năm ${facts.year} không có nửa kia. Hãy soạn thêm lịch năm ${facts.year} trước khi công bố`,
    'pair-of-other-year-missing': (facts: Facts) =>
      `Lịch năm ${facts.year} có ngày ${day(facts.date)} (${kind(facts.kind)}) đi đôi với ngày ${day(facts.pairDate)}, nhưng năm đang soạn không có nửa kia`,
    'decision-missing': (facts: Facts) => at(facts, `ngày đóng cửa riêng phải nêu số quyết định`),
    'session-empty': (facts: Facts) => at(facts, `buổi ${facts.from}–${facts.to} không có phút nào`),
    'session-over-midnight': (facts: Facts) =>
      at(facts, `buổi ${facts.from}–${facts.to} kéo qua nửa đêm; mỗi buổi phải kết thúc trong ngày`),
    'sessions-overlap': (facts: Facts) =>
      at(facts, `buổi ${facts.from}–${facts.to} trùng giờ với buổi ${facts.otherFrom}–${facts.otherTo}`),
    'swap-work-on-workday': (facts: Facts) =>
      at(
        facts,
        'ngày này vốn là ngày làm việc trong tuần nên không thể là ngày làm bù; hãy chọn một ngày nghỉ hằng tuần',
      ),
    'swap-off-on-day-off': (facts: Facts) =>
      at(facts, 'ngày này vốn là ngày nghỉ hằng tuần nên không thể nghỉ hoán đổi; hãy chọn một ngày làm việc'),
    'half-day-on-day-off': (facts: Facts) =>
      at(facts, 'ngày này vốn là ngày nghỉ hằng tuần nên không thể là ngày làm việc nửa ngày'),
    'half-day-not-shorter': (facts: Facts) =>
      at(facts, 'giờ làm việc của ngày làm nửa ngày phải ít hơn giờ làm việc thường ngày'),
    'no-ordinary-weekday': 'Phải có ít nhất một ngày làm việc từ thứ Hai đến thứ Sáu',
    'csv-not-text':
      'Tệp không phải CSV (có thể là tệp Excel, PDF hoặc ảnh). Trong Excel hãy chọn Lưu thành → “CSV UTF-8”',
    'csv-too-large': ({ value }: Facts) => `Tệp quá lớn, tối đa ${value} KB`,
    'csv-empty': 'Tệp không có dòng nào',
    'csv-too-long': ({ value }: Facts) => `Danh sách dài quá ${value} dòng`,
    'csv-not-utf8': ({ line }: Facts) =>
      `Dòng ${line}: có chữ không đọc được. Trong Excel hãy chọn Lưu thành → “CSV UTF-8”`,
    'csv-quotes': ({ line }: Facts) => `Dòng ${line}: dấu nháy kép mở mà không đóng, hoặc đặt sai chỗ`,
    'csv-of-other-year': ({ year }: Facts) => `Danh sách không có ngày nào của năm ${year}`,
    'column-unknown': ({ line, value, known }: Facts) =>
      `Dòng ${line}: không có cột nào tên “${value}”. Các cột: ${known}`,
    'column-missing': ({ line, value }: Facts) => `Dòng ${line}: thiếu cột “${value}”`,
    'column-twice': ({ line, value }: Facts) => `Dòng ${line}: cột “${value}” có hai lần`,
    'too-many-columns': ({ line, value }: Facts) =>
      `Dòng ${line}: có ${value} ô, nhiều hơn số cột ở dòng đầu. Chữ có dấu phẩy phải đặt trong dấu nháy kép`,
    'date-ambiguous': (facts: Facts) =>
      `Dòng ${facts.line}: “${facts.value}” là ngày kiểu Excel, có nơi hiểu khác. Hãy ghi ${or(facts)}`,
    'date-rewritten': (facts: Facts) => `Dòng ${facts.line}: “${facts.value}” phải ghi là ${or(facts)}`,
    'date-serial': (facts: Facts) => `Dòng ${facts.line}: “${facts.value}” là số ngày của Excel. Hãy ghi ${or(facts)}`,
    'csv-year-short': ({ line, value }: Facts) =>
      `Dòng ${line}: “${value}”: hãy viết năm đủ bốn chữ số, như 2027-02-05`,
    'csv-date-invalid': (facts: Facts) =>
      facts.line
        ? `Dòng ${facts.line}: “${facts.value}” không phải là ngày có thật; hãy ghi như 2027-02-05`
        : 'Ngày không hợp lệ',
    'kind-unknown': ({ line, value }: Facts) =>
      `Dòng ${line}: không có loại ngày “${value}”. Hãy ghi: nghỉ lễ, nghỉ bù, nghỉ hoán đổi, làm bù, nửa ngày, đóng cửa`,
    'label-missing': ({ line }: Facts) => `Dòng ${line}: thiếu tên của ngày`,
    'pair-date-without-swap': ({ line }: Facts) =>
      `Dòng ${line}: chỉ ngày nghỉ hoán đổi và ngày làm bù mới có ngày đi đôi`,
    'year-status-unknown': ({ line, value }: Facts) =>
      `Dòng ${line}: trạng thái năm “${value}” không có; chỉ có published và provisional`,
    'year-status-differs': ({ line }: Facts) => `Dòng ${line}: cùng một năm mà trạng thái khác với dòng trên`,
    'confidence-unknown': ({ line, value }: Facts) => `Dòng ${line}: độ chắc chắn “${value}” không có`,
  },
};
