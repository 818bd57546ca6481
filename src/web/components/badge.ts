import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type BadgeOptions = {
  text: Text;
  /** `moj-badge--purple`, `--blue`, `--red`, `--green`, `--grey`, `--large`. */
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** A mark on a thing that is not a status: “đăng ký liên thông”, “ưu tiên”. */
export function badge(o: BadgeOptions): Html {
  return html`<span${attributes({ class: spaced('moj-badge', o.classes), ...o.attributes })}>${o.text}</span>`;
}
