import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';

/** Three boxes as one day, `YYYY-MM-DD`; null when there is no such day. */
export function dayFromParts(parts: {
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}): string | null {
  const [year, month, day] = [parts.year, parts.month, parts.day].map(Number) as [number, number, number];
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** What a field is called in the error summary. */
export function registerLabel(name: string, lang: Lang): string | undefined {
  const labels: Readonly<Record<string, string>> = words(lang).register.labels;
  return labels[name];
}
