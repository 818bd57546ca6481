export const vi = {
  problems: { 'decision-required': 'Danh mục bộ phận chỉ được thay đổi theo quyết định. Vui lòng nhập số quyết định.' },
};
