import { type Html, html } from '../../platform/html.ts';
import { type Attributes, attributes, isText, spaced, type Text } from './markup.ts';
import { type TagOptions, tag } from './tag.ts';

export type Task = {
  title: Text;
  /** Without it the task cannot be begun yet. */
  href?: string | undefined;
  hint?: Text | undefined;
  status: Text | TagOptions;
  /** `govuk-task-list__status--cannot-start-yet` greys it. */
  statusClasses?: string | undefined;
  classes?: string | undefined;
};

export type TaskListOptions = {
  items: readonly Task[];
  idPrefix?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** The parts of a long application, done in any order, each with how far it is. */
export function taskList(o: TaskListOptions): Html {
  const idPrefix = o.idPrefix ?? 'task-list';
  return html`<ul${attributes({ class: spaced('govuk-task-list', o.classes), ...o.attributes })}>${o.items.map(
    (item, index) => task(item, `${idPrefix}-${index + 1}`),
  )}</ul>`;
}

function task(o: Task, id: string): Html {
  const describedBy = spaced(o.hint && `${id}-hint`, `${id}-status`);
  const classes = spaced('govuk-task-list__item', o.href && 'govuk-task-list__item--with-link', o.classes);
  const title = o.href
    ? html`<a class="govuk-link govuk-task-list__link" href="${o.href}"${attributes({ 'aria-describedby': describedBy })}>${o.title}</a>`
    : html`<div>${o.title}</div>`;
  const own = attributes({ class: spaced('govuk-task-list__status', o.statusClasses), id: `${id}-status` });
  return html`<li${attributes({ class: classes })}>
<div class="govuk-task-list__name-and-hint">${title}${o.hint && html`<div id="${id}-hint" class="govuk-task-list__hint">${o.hint}</div>`}</div>
<div${own}>${isText(o.status) ? o.status : tag(o.status)}</div>
</li>`;
}
