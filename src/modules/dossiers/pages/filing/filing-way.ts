import type { FilingDraft } from '../../filing-drafts/filing-draft.ts';

/**
 * Who fills the form in: the applicant for themselves; somebody with the private link to a draft, who may fill in but
 * neither file nor add files; an official for the person beside them (nộp thay).
 */
export type FilingWay =
  | { readonly kind: 'own'; readonly action: string }
  | { readonly kind: 'link'; readonly action: string; readonly draft: FilingDraft }
  | { readonly kind: 'assisted'; readonly action: string };

export const ownWay = (code: string): FilingWay => ({ kind: 'own', action: `/nop-ho-so/${code}` });
export const assistedWay = (code: string): FilingWay => ({ kind: 'assisted', action: `/can-bo/nop-thay/${code}` });
export const linkWay = (secret: string, draft: FilingDraft): FilingWay => ({
  kind: 'link',
  action: `/nop-tiep/${secret}`,
  draft,
});
