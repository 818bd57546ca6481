/** What the page says of a paper or a result whose QR code was read. */
export const verifiedResultVi = {
  paper: 'Loại giấy',
  number: 'Số',
  issuedAt: 'Lập lúc',
  resultPaper: 'Kết quả giải quyết thủ tục hành chính',
  documentDate: 'Ngày văn bản',
  agency: 'Cơ quan ban hành',
  validity: 'Hiệu lực',
  endedAt: 'Thu hồi, thay thế lúc',
  signed: 'Bản điện tử',
  signedStates: {
    trusted: 'Có chữ ký số',
    'signer-not-checked': 'Chữ ký số nguyên vẹn; chưa kiểm tra người ký',
    'not-trusted': 'Chữ ký số không được tin cậy; bản giấy là kết quả',
    none: 'Chưa ký số; bản giấy là kết quả',
  },
  since: ({ from }: Readonly<Record<string, string | number>>) => `Từ ${from}, không thời hạn`,
  between: ({ from, until }: Readonly<Record<string, string | number>>) => `Từ ${from} đến hết ${until}`,
  standings: {
    valid: {
      title: 'Kết quả thật, còn hiệu lực',
      text: 'Kết quả này có trong sổ kết quả và đang còn hiệu lực. Hãy so các thông tin dưới đây với văn bản đang cầm.',
    },
    'not-yet-valid': {
      title: 'Kết quả thật, chưa có hiệu lực',
      text: 'Kết quả này có trong sổ kết quả nhưng chưa đến ngày có hiệu lực.',
    },
    expired: {
      title: 'Kết quả đã hết hiệu lực',
      text: 'Kết quả này có trong sổ kết quả nhưng đã quá thời hạn hiệu lực.',
    },
    recalled: {
      title: 'Kết quả đã bị thu hồi',
      text: 'Cơ quan ban hành đã thu hồi kết quả này. Đừng dựa vào văn bản này.',
    },
    replaced: {
      title: 'Kết quả đã được thay thế',
      text: 'Cơ quan ban hành đã thay kết quả này bằng văn bản khác. Đừng dựa vào văn bản này.',
    },
    revoked: {
      title: 'Kết quả đã bị thu hồi',
      text: 'Cơ quan ban hành đã thu hồi kết quả này và không thay thế. Đừng dựa vào văn bản này.',
    },
  },
};
