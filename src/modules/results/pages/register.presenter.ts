import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';

/** What a field is called in the error summary. */
export function registerLabel(name: string, lang: Lang): string | undefined {
  const labels: Readonly<Record<string, string>> = words(lang).register.labels;
  return labels[name];
}
