export const vi = {
  problems: {
    'authorisation-required':
      'Người nhận thay phải có giấy ủy quyền hợp pháp. Vui lòng nhập số, ngày của giấy ủy quyền.',
    'wrong-person': 'Số giấy tờ của người nhận không khớp với chủ hồ sơ.',
    'receipt-required': 'Cần quét hoặc nhập đúng mã trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    'document-date-invalid': 'Ngày của văn bản kết quả chưa đúng hoặc chưa đến.',
    'evidence-required': 'Cần lưu chữ ký hoặc xác nhận của người nhận.',
  },
  fields: {
    'wrong-person': 'Số này không khớp với chủ hồ sơ',
    'receipt-required': 'Mã không khớp với hồ sơ này',
  },
};
