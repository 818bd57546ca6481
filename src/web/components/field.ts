import { type Html, html } from '../../platform/html.ts';
import type { Lang } from '../i18n.ts';
import { errorMessage } from './error-message.ts';
import { fieldset, type LegendOptions } from './fieldset.ts';
import { hint } from './hint.ts';
import { type LabelOptions, label } from './label.ts';
import { type Attributes, attributes, isText, spaced, type Text } from './markup.ts';

/** What every single control takes: the name it is sent by, its label, hint and error. */
export type FieldOptions = {
  name: string;
  /** The name, unless told. */
  id?: string | undefined;
  label: Text | Omit<LabelOptions, 'for'>;
  hint?: Text | undefined;
  errorMessage?: Text | undefined;
  /** Further ids that describe the control. */
  describedBy?: string | undefined;
  disabled?: boolean | undefined;
  classes?: string | undefined;
  groupClasses?: string | undefined;
  /** Attributes of the control itself (`hx-get`, `maxlength`, `required` …). */
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

/** A single control in its form group; the control is told its id and what describes it. */
export function field(o: FieldOptions, control: (id: string, describedBy: string | undefined) => Html): Html {
  const id = o.id ?? o.name;
  const { describedBy, messages } = messagesOf(id, o);
  const text = isText(o.label) ? { text: o.label } : o.label;
  return formGroup(o, html`${label({ ...text, for: id })}${messages}${control(id, describedBy)}`);
}

/** What every group of controls takes. Without a legend it has no fieldset: name it some other way then. */
export type FieldGroupOptions = {
  legend?: Text | LegendOptions | undefined;
  hint?: Text | undefined;
  errorMessage?: Text | undefined;
  describedBy?: string | undefined;
  classes?: string | undefined;
  groupClasses?: string | undefined;
  attributes?: Attributes | undefined;
  lang?: Lang | undefined;
};

/** Several controls under one legend. `idPrefix` names the hint and the error. */
export function fieldGroup(
  o: FieldGroupOptions & { idPrefix: string; role?: string },
  controls: (describedBy: string | undefined) => Html,
): Html {
  const { describedBy, messages } = messagesOf(o.idPrefix, o);
  if (!o.legend) return formGroup(o, html`${messages}${controls(describedBy)}`);
  const content = html`${messages}${controls(undefined)}`;
  return formGroup(o, fieldset({ legend: o.legend, role: o.role, describedBy, content }));
}

type Messages = Pick<FieldGroupOptions, 'hint' | 'errorMessage' | 'describedBy' | 'lang'>;

function messagesOf(id: string, o: Messages): { describedBy: string | undefined; messages: Html } {
  return {
    describedBy: spaced(o.describedBy, o.hint && `${id}-hint`, o.errorMessage && `${id}-error`),
    messages: html`${o.hint && hint({ id: `${id}-hint`, text: o.hint })}${
      o.errorMessage && errorMessage({ id: `${id}-error`, text: o.errorMessage, lang: o.lang })
    }`,
  };
}

function formGroup(o: Pick<FieldGroupOptions, 'errorMessage' | 'groupClasses'>, content: Html): Html {
  const classes = spaced('govuk-form-group', o.errorMessage && 'govuk-form-group--error', o.groupClasses);
  return html`<div${attributes({ class: classes })}>${content}</div>`;
}
