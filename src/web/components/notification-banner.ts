import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type NotificationBannerOptions = {
  /** A string becomes one bold line; `Html` is laid out as it is. */
  text: Text;
  /** `success` says that what was just done has worked, and is announced at once. */
  type?: 'success' | undefined;
  title?: Text | undefined;
  titleHeadingLevel?: number | undefined;
  titleId?: string | undefined;
  role?: string | undefined;
  disableAutoFocus?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

export function notificationBanner(o: NotificationBannerOptions): Html {
  const isSuccess = o.type === 'success';
  const texts = words(o.lang ?? 'vi').components;
  const titleId = o.titleId ?? 'govuk-notification-banner-title';
  const level = o.titleHeadingLevel ?? 2;
  const own = attributes({
    class: spaced('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', o.classes),
    role: o.role ?? (isSuccess ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus': o.disableAutoFocus === undefined ? undefined : String(o.disableAutoFocus),
    ...o.attributes,
  });
  const title = o.title ?? (isSuccess ? texts.success : texts.important);
  const text = typeof o.text === 'string' ? html`<p class="govuk-notification-banner__heading">${o.text}</p>` : o.text;
  return html`<div${own}>
<div class="govuk-notification-banner__header"><h${level} class="govuk-notification-banner__title" id="${titleId}">${title}</h${level}></div>
<div class="govuk-notification-banner__content">${text}</div>
</div>`;
}
