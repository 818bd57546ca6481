import type { Lang } from '../../../../web/i18n.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import { words } from '../../messages/index.ts';

/** A status as the applicant reads it: what they took back is not “stopped”, and a redirection is no refusal (QC Đ7.2d (4)). */
export function statusText(
  lang: Lang,
  { status, outcome, isRedirected }: Pick<Dossier, 'status' | 'outcome'> & { readonly isRedirected: boolean },
): string {
  const { redirected, withdrawn } = afterFilingWords(lang).own;
  if (status === 'refused' && isRedirected) return redirected;
  return status === 'stopped' && outcome === 'withdrawn' ? withdrawn : words(lang).statuses[status];
}

/** It is over and there is no result: no due date any more, and nothing to hand in. */
export const endedWithoutResult = (status: Dossier['status']): boolean => status === 'refused' || status === 'stopped';
