/**
 * Folds Vietnamese text to what people type in a hurry: no diacritics, `đ` as `d`, lower case, single spaces.
 * "Giấy phép  LÁI XE" → "giay phep lai xe".
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first letters of each word, folded: "Giấy phép lái xe" → "gplx", as people abbreviate it. */
export function initials(text: string): string {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0))
    .join('');
}
