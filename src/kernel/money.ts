/** Whole đồng as people read it, never broken over two lines: 1234567 → "1.234.567 đ". */
export function formatDong(dong: number): string {
  return `${String(Math.trunc(dong)).replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0đ`;
}
