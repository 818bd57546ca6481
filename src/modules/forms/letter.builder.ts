import type { LetterContent, LetterKey } from './domain/letter.ts';
import { center, department, dossierCode, person, procedure } from './sample-facts.builder.ts';

const gdSigner = { capacity: 'Giám đốc', name: 'Nguyễn Thị Trình Diễn' };
/** Every person, address, number and document in these letters is invented. */
export const letters: { readonly [K in LetterKey]: LetterContent } = {
  'verification-notice': {
    addressee: { name: center.name, address: center.address! },
    subject: `thẩm tra, xác minh hồ sơ ${dossierCode}`,
    references: ['khoản 2 Điều 16 Quyết định số 01/2021/QĐ-UBND (số hiệu trình diễn)'],
    paragraphs: [
      `${department.name} thông báo hồ sơ sau đây phải thẩm tra, xác minh:`,
      'Lý do: địa chỉ trụ sở hộ kinh doanh trùng với một hộ đã đăng ký, phải kiểm tra thực tế tại nơi đăng ký.',
      'Đề nghị Trung tâm thông báo cho người nộp hồ sơ được biết.',
    ],
    lines: [
      { label: 'Mã hồ sơ', value: dossierCode },
      { label: 'Hồ sơ của', value: person.name },
      { label: 'Nội dung yêu cầu giải quyết', value: `${procedure.name} (mã thủ tục: ${procedure.code})` },
      { label: 'Nội dung xác minh', value: 'địa chỉ trụ sở hộ kinh doanh' },
    ],
    newDueAt: '2026-12-01T17:00:00+07:00',
    copies: ['Như trên', 'Lưu: VT, ĐKKD'],
    signer: { capacity: 'KT. Giám đốc\nPhó Giám đốc', name: 'Nguyễn Thị Trình Diễn' },
  },
  'return-notice': {
    addressee: person,
    subject: `trả lại hồ sơ ${dossierCode}`,
    references: [],
    paragraphs: [
      `${department.name} thông báo trả lại hồ sơ sau đây:`,
      'Lý do: kết quả thẩm định cho thấy địa điểm kinh doanh nằm trong khu vực không được kinh doanh.',
      'Căn cứ pháp lý: điểm b khoản 1 Điều 82 Nghị định số 01/2021/NĐ-CP.',
      'Ông/Bà/Tổ chức nhận lại giấy tờ đã nộp tại quầy số 3 của Trung tâm.',
    ],
    lines: [
      { label: 'Mã hồ sơ', value: dossierCode },
      { label: 'Nội dung yêu cầu giải quyết', value: procedure.name },
    ],
    copies: ['Như trên', center.name, 'Lưu: VT'],
    signer: gdSigner,
  },
  'lateness-notice': {
    addressee: { name: center.name },
    subject: `nguyên nhân chậm giải quyết hồ sơ ${dossierCode}`,
    references: [],
    paragraphs: [
      `${department.name} thông báo nguyên nhân chậm giải quyết hồ sơ sau đây:`,
      'Nguyên nhân: phải lấy ý kiến của cơ quan thuế mà đến hạn chưa có văn bản trả lời.',
    ],
    lines: [
      { label: 'Mã hồ sơ', value: dossierCode },
      { label: 'Thời gian hẹn trả kết quả', value: '17 giờ 00 phút, ngày 26 tháng 11 năm 2026' },
    ],
    newDueAt: '2026-12-01T17:00:00+07:00',
    copies: ['Như trên', 'Lưu: VT'],
    signer: gdSigner,
  },
  reminder: {
    addressee: { name: department.name },
    subject: `nhắc việc giải quyết hồ sơ ${dossierCode}`,
    references: [],
    paragraphs: [
      'Qua theo dõi, hồ sơ sau đây sắp đến hạn trả kết quả mà bước giải quyết hiện tại chưa xong:',
      'Đề nghị cơ quan giải quyết đúng thời hạn; trường hợp không giải quyết kịp thì thông báo nguyên nhân cho Trung tâm.',
    ],
    lines: [
      { label: 'Mã hồ sơ', value: dossierCode },
      { label: 'Bước đang giải quyết', value: 'Thẩm định hồ sơ' },
    ],
    newDueAt: '2026-11-26T17:00:00+07:00',
    copies: ['Như trên', 'Lưu: hồ sơ'],
    signer: { capacity: center.name },
  },
  'director-letter': {
    addressee: { name: department.name, address: 'số 2 đường Trình Diễn, thành phố Kon Tum' },
    subject: 'đôn đốc giải quyết hồ sơ thủ tục hành chính quá hạn',
    references: ['điểm đ khoản 2 Điều 7 Quy chế tổ chức và hoạt động của Trung tâm (số hiệu trình diễn)'],
    paragraphs: [
      'Qua theo dõi trên Hệ thống thông tin, đến hết ngày 30 tháng 11 năm 2026, các hồ sơ sau đây do cơ quan chủ trì giải quyết đã quá hạn:',
      'Đề nghị cơ quan chỉ đạo giải quyết dứt điểm, xin lỗi người nộp hồ sơ và trả lời Trung tâm bằng văn bản, nêu rõ nguyên nhân.',
    ],
    rows: {
      head: ['TT', 'Mã hồ sơ', 'Thủ tục hành chính', 'Hẹn trả kết quả', 'Quá hạn'],
      body: [
        ['1', dossierCode, procedure.name, '17:00 ngày 26/11/2026', '02 ngày làm việc'],
        [
          '2',
          '000.00.07.H34-261123-0015',
          'Cấp giấy chứng nhận đăng ký đầu tư',
          '17:00 ngày 27/11/2026',
          '01 ngày làm việc',
        ],
      ],
    },
    newDueAt: '2026-12-03T17:00:00+07:00',
    copies: ['Như trên', 'Lãnh đạo Văn phòng Ủy ban nhân dân tỉnh', 'Lưu: VT'],
    signer: { capacity: 'Giám đốc', name: 'Nguyễn Thị Trình Diễn' },
  },
  'chairman-report': {
    addressee: { name: 'Chủ tịch Ủy ban nhân dân tỉnh Kon Tum' },
    subject: 'tiến độ giải quyết hồ sơ quá hạn của Sở Kế hoạch và Đầu tư',
    references: [],
    paragraphs: [
      'Trung tâm báo cáo các hồ sơ quá hạn đã được đôn đốc mà chưa giải quyết xong:',
      'Trung tâm đã có Giấy nhắc số 05/NDD-TTPVHCC và Công văn số 02/CVDD-TTPVHCC; đến nay chưa nhận được văn bản trả lời.',
      'Kính đề nghị Chủ tịch Ủy ban nhân dân tỉnh xem xét, chỉ đạo.',
    ],
    rows: {
      head: ['TT', 'Mã hồ sơ', 'Hẹn trả kết quả', 'Nguyên nhân'],
      body: [['1', dossierCode, '17:00 ngày 26/11/2026', 'Chưa được giải trình']],
    },
    copies: ['Như trên', 'Sở Kế hoạch và Đầu tư', 'Lưu: VT'],
    signer: gdSigner,
  },
  'information-request': {
    addressee: { name: department.name },
    subject: 'đề nghị cung cấp thông tin, tài liệu về hồ sơ quá hạn',
    references: ['khoản 2 Điều 8 Quy chế tổ chức và hoạt động của Trung tâm (số hiệu trình diễn)'],
    paragraphs: [
      'Để trả lời phản ánh của người nộp hồ sơ, Trung tâm đề nghị cơ quan cung cấp biên bản kiểm tra thực tế và báo cáo việc tiếp nhận, giải quyết hồ sơ sau đây:',
      'Trân trọng cảm ơn sự phối hợp của cơ quan.',
    ],
    lines: [{ label: 'Mã hồ sơ', value: dossierCode }],
    newDueAt: '2026-12-02T11:30:00+07:00',
    copies: ['Như trên', 'Lưu: VT'],
    signer: gdSigner,
  },
  recall: {
    addressee: { name: person.name, address: person.address },
    subject: 'thu hồi kết quả giải quyết thủ tục hành chính',
    references: [
      'Luật Tổ chức chính quyền địa phương',
      'biên bản rà soát kết quả ngày 22 tháng 11 năm 2026 (số liệu trình diễn)',
    ],
    paragraphs: [
      'Thu hồi Giấy chứng nhận đăng ký hộ kinh doanh số 38A8000001 ngày 20 tháng 11 năm 2026, do ghi sai ngành, nghề kinh doanh.',
      'Kết quả đã thu hồi không còn giá trị kể từ ngày ký Quyết định này; hồ sơ tiếp tục được giải quyết.',
      'Phòng Đăng ký kinh doanh và người được cấp kết quả chịu trách nhiệm thi hành Quyết định này.',
    ],
    lines: [{ label: 'Mã hồ sơ', value: dossierCode }],
    copies: ['Như Điều 3', center.name, 'Lưu: VT'],
    signer: gdSigner,
  },
};
