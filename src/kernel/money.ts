/** Whole đồng as people read it, never broken over two lines: 1234567 → "1.234.567 đ". */
export function formatDong(dong: number): string {
  return `${String(Math.trunc(dong)).replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0đ`;
}

/**
 * An amount as people type it: thousands between dots or between spaces ("1.500.000", "200 000 đ"), or none. Null for what
 * could be read in two ways ("200.5", "1.50", "200,000") and for what is no amount.
 */
export function readDong(text: string): number | null {
  const digits = text
    .trim()
    .replace(/\s*(?:đ|đồng|vnđ|vnd)$/iu, '')
    .replace(/\s/gu, ' ');
  if (!/^(?:\d+|[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*)$/.test(digits)) return null;
  const dong = Number(digits.replace(/[. ]/g, ''));
  return Number.isSafeInteger(dong) ? dong : null;
}
