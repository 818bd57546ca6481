import type { Facts } from '../../../kernel/result.ts';

const active: Readonly<Record<string, string>> = {
  script: 'chứa mã lệnh (JavaScript)',
  launch: 'có lệnh mở chương trình khác',
  submit: 'có lệnh gửi hoặc nhập dữ liệu',
  attachment: 'có tệp khác đính kèm bên trong',
  media: 'có âm thanh, phim hoặc nội dung động',
  xfa: 'là biểu mẫu động (XFA)',
  remote: 'tự mở một địa chỉ hay tệp bên ngoài',
};

/** “Tệp “don.pdf” …”, or without its name where the place says which one. */
const file = ({ name }: Facts) => (name === undefined ? 'Tệp' : `Tệp “${name}”`);

export const vi = {
  problems: {
    'file-empty': (facts: Facts) => `${file(facts)} trống. Vui lòng chọn lại.`,
    'file-too-large': (facts: Facts) => `${file(facts)} lớn hơn ${facts.maxMegabytes} MB. Vui lòng chọn tệp nhỏ hơn.`,
    'file-type-not-allowed': (facts: Facts) => `${file(facts)} không phải PDF, JPEG hoặc PNG.`,
    'file-type-mismatch': (facts: Facts) =>
      `${file(facts)} thực ra là tệp ${facts.type}, không đúng với đuôi tên. Vui lòng đổi đuôi tên tệp rồi gửi lại.`,
    'file-name-invalid': 'Tên tệp chứa ký tự không cho phép. Vui lòng đổi tên tệp rồi gửi lại.',
    'file-name-too-long': ({ limit }: Facts) =>
      `Tên tệp dài quá ${limit} ký tự. Vui lòng đặt tên ngắn hơn rồi gửi lại.`,
    'file-damaged': (facts: Facts) => `${file(facts)} bị hỏng hoặc chưa tải lên trọn vẹn. Vui lòng gửi lại.`,
    'file-encrypted': (facts: Facts) =>
      `${file(facts)} có đặt mật khẩu hoặc bị hạn chế quyền. Vui lòng gửi bản không đặt mật khẩu.`,
    'file-active': (facts: Facts) =>
      `${file(facts)} ${active[String(facts.what)] ?? 'có nội dung tự chạy'} nên không được nhận. Vui lòng in lại thành tệp PDF thường hoặc quét (scan) bản giấy.`,
    'file-too-many-pages': (facts: Facts) =>
      `${file(facts)} có ${facts.pages} trang; mỗi tệp tối đa ${facts.maxPages} trang. Vui lòng tách thành nhiều tệp.`,
    'file-too-many-pixels': (facts: Facts) =>
      `Ảnh${facts.name === undefined ? '' : ` “${facts.name}”`} có kích thước ${facts.width} × ${facts.height} điểm ảnh, vượt quá ${facts.maxMegapixels} triệu điểm ảnh. Vui lòng giảm độ phân giải.`,
    'file-too-complex': (facts: Facts) =>
      `${file(facts)} có cấu trúc bất thường, hệ thống không đọc được an toàn. Vui lòng in lại thành tệp PDF khác hoặc quét (scan) bản giấy.`,
    'file-infected': (facts: Facts) =>
      `${file(facts)} có mã độc (${facts.malware}) nên không được nhận và không ai được mở. Vui lòng kiểm tra máy của mình rồi gửi tệp khác.`,
    'file-not-scanned': (facts: Facts) =>
      `${file(facts)} chưa được quét vi-rút xong nên chưa mở được. Vui lòng thử lại sau ít phút.`,
    'too-many-unfinished': ({ limit }: Facts) =>
      `Đang có ${limit} tệp tải lên còn dở. Vui lòng tải tiếp cho xong các tệp đó hoặc thử lại vào ngày mai.`,
    'upload-gone': 'Tệp đang tải lên không còn nữa. Vui lòng chọn lại tệp.',
  },
};
