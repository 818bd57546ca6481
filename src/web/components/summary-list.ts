import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, spaced, type Text } from './markup.ts';

export type SummaryAction = {
  href: string;
  text: Text;
  /** What “change” is about, read aloud after it. */
  visuallyHiddenText?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export type SummaryRow = {
  key: Text;
  value: Text;
  actions?: readonly SummaryAction[] | undefined;
  classes?: string | undefined;
};

export type SummaryCard = {
  title?: Text | undefined;
  headingLevel?: number | undefined;
  actions?: readonly SummaryAction[] | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export type SummaryListOptions = {
  rows: readonly SummaryRow[];
  card?: SummaryCard | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** Facts as “name: value”, each perhaps with an action; in a card when there are several things of a kind. */
export function summaryList(o: SummaryListOptions): Html {
  const someHaveActions = o.rows.some((row) => row.actions?.length);
  const list = html`<dl${attributes({ class: spaced('govuk-summary-list', o.classes), ...o.attributes })}>${o.rows.map(
    (row) => {
      const bare = someHaveActions && !row.actions && 'govuk-summary-list__row--no-actions';
      return html`<div${attributes({ class: spaced('govuk-summary-list__row', bare, row.classes) })}>
<dt class="govuk-summary-list__key">${row.key}</dt>
<dd class="govuk-summary-list__value">${row.value}</dd>
${row.actions?.length ? html`<dd class="govuk-summary-list__actions">${rowActions(row.actions, o.card)}</dd>` : null}
</div>`;
    },
  )}</dl>`;
  return o.card ? card(o.card, list) : list;
}

function rowActions(actions: readonly SummaryAction[], within: SummaryCard | undefined): Html {
  const [first, ...others] = actions.map((action) => actionLink(action, within?.title));
  if (!others.length) return html`${first}`;
  return html`<ul class="govuk-summary-list__actions-list">${[first, ...others].map(
    (link) => html`<li class="govuk-summary-list__actions-list-item">${link}</li>`,
  )}</ul>`;
}

function card(o: SummaryCard, content: Html): Html {
  const level = o.headingLevel ?? 2;
  return html`<div${attributes({ class: spaced('govuk-summary-card', o.classes), ...o.attributes })}>
<div class="govuk-summary-card__title-wrapper">
${o.title && html`<h${level} class="govuk-summary-card__title">${o.title}</h${level}>`}
${o.actions?.length ? cardActions(o.actions, o.title) : null}
</div>
<div class="govuk-summary-card__content">${content}</div>
</div>`;
}

function cardActions(actions: readonly SummaryAction[], title: Text | undefined): Html {
  const [first, ...others] = actions.map((action) => actionLink(action, title));
  if (!others.length) return html`<div class="govuk-summary-card__actions">${first}</div>`;
  return html`<ul class="govuk-summary-card__actions">${[first, ...others].map(
    (link) => html`<li class="govuk-summary-card__action">${link}</li>`,
  )}</ul>`;
}

function actionLink(o: SummaryAction, cardTitle: Text | undefined): Html {
  const own = attributes({ class: spaced('govuk-link', o.classes), href: o.href, ...o.attributes });
  const about = html`${o.visuallyHiddenText && html` ${o.visuallyHiddenText}`}${cardTitle && html` (${cardTitle})`}`;
  const hidden = about.markup ? html`<span class="govuk-visually-hidden">${about}</span>` : null;
  return html`<a${own}>${o.text}${hidden}</a>`;
}
