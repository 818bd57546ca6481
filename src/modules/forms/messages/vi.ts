export const vi = {
  problems: {
    'receipt-not-found': 'Hồ sơ này không có giấy tiếp nhận: chưa được tiếp nhận, hoặc được giải quyết ngay tại quầy.',
  },
};
