import { formatDay, localDate } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { type TagColour, tag } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import type { CatalogueChange } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';
import { FEEDS } from './feed-links.ts';

export const PAGE_SIZE = 40;

/** Each list one longer than a page when there is more; null where the page is of the other list alone. */
export type ChangesView = {
  readonly toCome: readonly CatalogueChange[] | null;
  readonly past: readonly CatalogueChange[] | null;
};

export function changesPage(shell: PageShell, { toCome, past }: ChangesView): Html {
  const { procedures, changes: texts } = words(shell.lang);
  return page(shell, {
    title: texts.title,
    wide: false,
    feeds: FEEDS,
    breadcrumbs: [{ text: procedures, href: '/thu-tuc' }, { text: texts.title }],
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
<p class="govuk-body mc-no-print">${texts.feed} ${FEEDS.map(({ href, title }, at) => html`${at > 0 && ' · '}<a class="govuk-link" href="${href}">${title}</a>`)}</p>
${toCome && html`<h2 class="govuk-heading-m">${texts.toCome}</h2>${days(shell, toCome, texts.noneToCome)}${more(toCome, 'sau', texts.moreToCome)}`}
${past && html`<h2 class="govuk-heading-m">${texts.past}</h2>${days(shell, past, texts.none)}${more(past, 'truoc', texts.more)}`}`,
  });
}

function days(shell: PageShell, changes: readonly CatalogueChange[], none: string): Html {
  const texts = words(shell.lang).changes;
  if (changes.length === 0) return html`<p class="govuk-body">${none}</p>`;
  const byDay = Map.groupBy(changes.slice(0, PAGE_SIZE), ({ day }) => day);
  return html`${[...byDay].map(
    ([
      day,
      all,
    ]) => html`<section><h3 class="govuk-heading-s">${texts.from(formatDay(Temporal.PlainDate.from(day)))}</h3>
<ul class="govuk-list">${all.map((change) => item(shell, change))}</ul></section>`,
  )}`;
}

const COLOURS = { new: 'green', changed: 'blue', process: 'grey', retired: 'red' } as const satisfies Record<
  CatalogueChange['kind'],
  TagColour
>;

function item({ lang }: PageShell, change: CatalogueChange): Html {
  const texts = words(lang).changes;
  const { kind, code, name, agencyName, version, previous, decisionNo, publishedAt, publishedLate } = change;
  const which = kind === 'process' ? texts.processVersion(version) : texts.version(version);
  const facts = [
    which,
    decisionNo && texts.decision(decisionNo),
    publishedAt && texts.published(formatDay(localDate(publishedAt))),
  ];
  return html`<li class="govuk-!-margin-bottom-3">${tag({ text: texts.kinds[kind], colour: COLOURS[kind] })}${publishedLate && html` ${tag({ text: texts.late, colour: 'orange' })}`}
<a class="govuk-link" href="${kind === 'process' ? `/thu-tuc/${code}` : `/thu-tuc/${code}/ban/${version}`}">${vietnamese(lang, name)}</a><br>
<span class="govuk-body-s"><span class="mc-code">${code}</span> · ${vietnamese(lang, agencyName)} · ${facts.filter(Boolean).join(' · ')}${
    kind === 'changed' &&
    previous !== null &&
    html` · <a class="govuk-link" href="/thu-tuc/${code}/ban/${previous}/so-sanh/${version}">${texts.compare}<span class="govuk-visually-hidden">${texts.compareOf(name)}</span></a>`
  }</span></li>`;
}

function more(changes: readonly CatalogueChange[], parameter: 'truoc' | 'sau', text: string): Html | false {
  const last = changes.slice(0, PAGE_SIZE).at(-1);
  if (!last || changes.length <= PAGE_SIZE) return false;
  return html`<p class="govuk-body"><a class="govuk-link" href="/thu-tuc/thay-doi?${parameter}=${last.day}~${last.code}~${last.kind}">${text}</a></p>`;
}
