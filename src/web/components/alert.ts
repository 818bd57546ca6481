import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { words } from '../messages/index.ts';
import { ALERT_ICONS, type AlertVariant } from './alert-icons.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type AlertOptions = {
  variant?: AlertVariant | undefined;
  /** Names the alert; shown when there is no text, or as its heading when asked. */
  title: string;
  text?: Text | undefined;
  showTitleAsHeading?: boolean | undefined;
  headingTag?: 'h2' | 'h3' | 'h4' | undefined;
  /** `alert` for what has just happened; `region`, a landmark, unless told. */
  role?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

/** A message inside a page of work, with a sign for its kind; `notificationBanner` is for the top of a citizen's page. */
export function alert(o: AlertOptions): Html {
  const variant = o.variant ?? 'information';
  const withHeading = o.showTitleAsHeading && o.text;
  const own = attributes({
    role: o.role ?? 'region',
    class: spaced('moj-alert', `moj-alert--${variant}`, withHeading && 'moj-alert--with-heading', o.classes),
    'aria-label': `${words(o.lang ?? 'vi').components.alerts[variant]}: ${o.title}`,
    'data-module': 'moj-alert',
    ...o.attributes,
  });
  const tag = o.headingTag ?? 'h2';
  const heading = withHeading ? html`<${tag} class="moj-alert__heading">${o.title}</${tag}>` : null;
  return html`<div${own}>
<div><svg class="moj-alert__icon" role="presentation" focusable="false" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30" height="30" width="30">${ALERT_ICONS[variant]}</svg></div>
<div class="moj-alert__content">${heading}${o.text ?? o.title}</div>
</div>`;
}
