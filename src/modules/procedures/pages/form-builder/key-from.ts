import { fold } from '../../../../kernel/vietnamese.ts';

/** A key made from what something is called: "Họ và tên" → `ho-va-ten`, with a number where another has it already. */
export function keyFrom(label: string, taken: readonly string[]): string {
  const words = fold(label)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const base = /[a-z]/.test(words) ? words : `muc${words && `-${words}`}`;
  const isFree = (key: string) => !taken.includes(key);
  if (isFree(base)) return base;
  for (let number = 2; ; number++) if (isFree(`${base}-${number}`)) return `${base}-${number}`;
}
