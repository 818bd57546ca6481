type Facts = Readonly<Record<string, string | number>>;

/** Words of the counter's intake that the list of work does not share. */
export const counterVi = {
  visitor: {
    label: 'Số định danh hoặc họ tên',
    find: 'Tìm người nộp',
    choose: (name: string) => `Những người tên “${name}” đã từng nộp hồ sơ. Đối chiếu giấy tờ tùy thân rồi chọn:`,
    idEnding: (digits: string) => `số …${digits}`,
    more: 'Còn nhiều người trùng tên: hãy nhập số định danh.',
    noNamesake: (name: string) => `Chưa có hồ sơ nào của “${name}” tại quầy. Vui lòng nhập số định danh.`,
  },

  acting: {
    legend: 'Người đến nộp',
    choices: { self: 'Chính chủ', organisation: 'Đại diện tổ chức', authorised: 'Theo ủy quyền' },
    ownerIs: 'Chủ hồ sơ là',
    organisationName: 'Họ và tên người đại diện',
    organisationId: 'Số định danh của người đại diện',
    position: 'Chức vụ (nếu có)',
    withoutCode: 'Tổ chức chưa có mã số: dùng số định danh của người đại diện',
    authorisedName: 'Họ và tên người được ủy quyền',
    authorisedId: 'Số định danh của người được ủy quyền',
    documentNumber: 'Số văn bản ủy quyền',
    documentDate: 'Ngày (05/11/2026)',
    file: 'Bản quét văn bản ủy quyền',
    see: 'xem văn bản',
    withDocument: (number: string, date: string) => `văn bản ủy quyền số ${number} ngày ${date}`,
  },

  papers: {
    allValid: 'Tất cả đủ và hợp lệ',
    electronic: 'điện tử',
    reason: 'Vì sao không hợp lệ',
    preview: (name: string) => `Xem tệp ${name}`,
    drop: 'Bỏ',
    dropFile: (name: string) => `Bỏ tệp ${name}`,
    scans: 'Quét, đính kèm tệp',
    held: 'Đã có',
    holds: (paper: string) => `Trung tâm đã có: ${paper}. Chọn “Đã có” nếu người nộp đồng ý dùng lại.`,
    heldSince: (on: string) => `số hóa ngày ${on}`,
    heldUntil: (on: string) => `có giá trị đến ${on}`,
    consent: 'Người nộp đồng ý tại quầy',
  },

  channel: 'Nộp trực tiếp tại quầy',
  choiceIsTheirs: 'hỏi người nộp',

  ways: {
    title: 'Chưa tiếp nhận được?',
    supplement: 'Yêu cầu bổ sung',
    refuse: 'Từ chối tiếp nhận',
    guide: 'Chỉ hướng dẫn',
    elsewhere: 'Chỉ sang cơ quan khác',
    keys: 'Enter: tìm người nộp · Tab: sang mục sau · Phím cách: chọn. Trên Firefox, bấm Alt+Shift thay cho Alt.',
  },

  intake: {
    save: 'Lưu tạm',
    saved: (at: string) => `Đã lưu tạm lúc ${at}`,
    willBeSaved: 'Những gì đã nhập được lưu tạm tự động.',
    takenOver: 'Việc này đã có người nhận làm tiếp',
    takenOverText: (name: string) =>
      `${name} đang làm tiếp. Những gì anh/chị đã nhập vẫn còn trên trang này nhưng không được lưu nữa. Muốn làm tiếp, nhận lại ở mục “Việc đang dở”.`,
    toList: 'Về danh sách việc đang dở',
    underWay: 'Việc đang dở',
    none: 'Không có việc nào đang dở. Biểu mẫu chưa tiếp nhận xong sẽ hiện ở đây, kể cả khi máy tắt giữa chừng.',
    noName: 'Chưa nhập tên',
    mine: 'Của anh/chị',
    of: (name: string, counter: string) => (counter === '' ? name : `${name}, quầy ${counter}`),
    savedAt: (at: string) => `lưu lúc ${at}`,
    resume: 'Làm tiếp',
    takeOver: 'Nhận làm tiếp',
    giveUp: 'Bỏ',
    about: (visitor: string) => ` – ${visitor}`,
    kept: (days: number) => `Việc bỏ dở được giữ ${days} ngày rồi xóa.`,
    givenUp: 'Đã bỏ việc đang dở; thông tin đã nhập được xóa.',
    tookOver: 'Anh/chị đã nhận làm tiếp. Hãy kiểm tra lại từng mục với người nộp.',
  },

  confirmed: { channel: 'Cách nộp', returnMethod: 'Cách nhận kết quả', submitter: 'Người đến nộp' },

  check: { supplement: 'Yêu cầu bổ sung', refuse: 'Từ chối tiếp nhận' },
};

export const counterProblemsVi = {
  'intake-not-found': 'Việc đang dở này không còn, hoặc không thuộc quầy của anh/chị.',
  'intake-taken-over': ({ name }: Facts) => `${name} đã nhận làm tiếp việc này.`,
  'intake-too-large': 'Nội dung biểu mẫu quá dài nên không lưu được. Vui lòng rút gọn.',
};

export const counterFieldsVi = {
  'acting-needs-organisation': 'Chủ hồ sơ là cá nhân nên không có người đại diện của tổ chức; hãy chọn lại',
  'representative-id-expected': 'Tổ chức chưa có mã số thì hồ sơ mang số định danh của người đại diện',
  'authorisation-date-invalid': 'Ngày văn bản ủy quyền chưa đúng; nhập ngày/tháng/năm, không sau hôm nay',
  'authorisation-file-missing': 'Văn bản ủy quyền phải được quét và lưu cùng hồ sơ',
  'return-method-required': 'Hỏi người nộp muốn nhận kết quả bằng cách nào',
};
