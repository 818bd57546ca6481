import type { ProblemChapter } from '../problem-book.ts';

/** Problems of the shell itself, and what can be wrong with any field. */
export const shellProblems: ProblemChapter = {
  meanings: {
    /** What was sent is not what the route takes; each wrong place is named. */
    'invalid-input': { status: 422 },
    /** The request itself is malformed. */
    'invalid-request': { status: 400 },
    'media-type-not-supported': { status: 415 },
    'body-too-large': { status: 413 },
    'not-found': { status: 404 },
    /** The form was open for too long, or came from elsewhere; open it again. */
    'form-expired': { status: 403 },
    /** The same key was used for another request; choose a new one. */
    'idempotency-key-reused': { status: 422 },
    unexpected: { status: 500 },
    /** The database is out of reach for the moment; try again. */
    unavailable: { status: 503 },
  },
  texts: {
    vi: {
      problems: {
        'invalid-input': 'Có thông tin cần sửa. Vui lòng xem từng mục được nêu.',
        'invalid-request': 'Hệ thống không đọc được yêu cầu vừa gửi.',
        'media-type-not-supported': 'Kiểu dữ liệu gửi lên không được hỗ trợ.',
        'body-too-large': 'Nội dung gửi lên vượt quá dung lượng cho phép.',
        'not-found': 'Không tìm thấy nội dung yêu cầu.',
        'form-expired': 'Biểu mẫu đã hết hiệu lực. Vui lòng quay lại, tải lại trang và gửi lần nữa.',
        'idempotency-key-reused': 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác. Vui lòng dùng khóa mới.',
        unexpected: 'Hệ thống gặp sự cố. Vui lòng thử lại sau ít phút.',
        unavailable: 'Hệ thống tạm thời chưa phục vụ được. Vui lòng thử lại sau ít phút.',
      },
      fields: {
        missing: 'Cần nhập mục này',
        malformed: 'Nội dung chưa đúng dạng',
        unprintable: 'Nội dung có ký tự không đọc được; hãy nhập lại',
        'unknown-field': 'Mục này không có trong biểu mẫu',
        'not-a-choice': 'Hãy chọn một trong các lựa chọn',
        'too-long': ({ limit }) => `Tối đa ${limit} ký tự`,
        'count-invalid': 'Hãy nhập một số nguyên từ 0 trở lên',
        'phone-invalid': 'Số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng số 0',
        'email-invalid': 'Thư điện tử có dạng ten@nha-cung-cap.vn',
        'id-number-invalid':
          'Số định danh gồm 9 hoặc 12 chữ số; hộ chiếu gồm một chữ cái và 7–8 chữ số; mã số doanh nghiệp gồm 10 chữ số',
        'date-invalid': 'Không có ngày này; hãy nhập ngày, tháng, năm bằng số',
        'date-in-future': 'Ngày này chưa đến',
      },
    },
    en: {
      problems: {
        'invalid-input': 'Something needs correcting. Please look at each item named.',
        'invalid-request': 'The request could not be read.',
        'media-type-not-supported': 'This media type is not supported.',
        'body-too-large': 'What was sent is larger than allowed.',
        'not-found': 'Nothing was found at this address.',
        'form-expired': 'The form is no longer valid. Please go back, reload the page and send it again.',
        'idempotency-key-reused': 'This Idempotency-Key was used for another request. Please use a new one.',
        unexpected: 'Something went wrong on our side. Please try again in a few minutes.',
        unavailable: 'The system cannot answer just now. Please try again in a few minutes.',
      },
      fields: {
        missing: 'This is required',
        malformed: 'This does not have the right form',
        unprintable: 'There are unreadable characters in this; please enter it again',
        'unknown-field': 'The form has no such item',
        'not-a-choice': 'Choose one of the options',
        'too-long': ({ limit }) => `At most ${limit} characters`,
        'count-invalid': 'Enter a whole number, zero or more',
        'phone-invalid': 'A phone number has 10 or 11 digits and begins with 0',
        'email-invalid': 'An e-mail address looks like name@provider.vn',
        'id-number-invalid':
          'A personal number has 9 or 12 digits; a passport one letter and 7–8 digits; an enterprise code 10 digits',
        'date-invalid': 'There is no such date; enter day, month and year in figures',
        'date-in-future': 'This date has not come yet',
      },
    },
  },
};
