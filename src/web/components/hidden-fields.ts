import { type Html, html } from '../../platform/html.ts';

/**
 * What a posted form carries unseen: the proof that it comes from a page of ours (`_csrf`), and fields of its own by
 * their names, such as the key under which it is done once (`_key`) and the version it was drawn with.
 */
export function hiddenFields(
  { csrfToken }: { readonly csrfToken: string },
  fields: Readonly<Record<string, string | number>> = {},
): Html {
  const all = Object.entries({ _csrf: csrfToken, ...fields });
  return html`${all.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}
