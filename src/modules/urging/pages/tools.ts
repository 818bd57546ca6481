import type { FastifyReply } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import { formatDay, formatInstant, localDate } from '../../../kernel/time.ts';
import { type Html, html } from '../../../platform/html.ts';
import { subNavigation, type TagOptions } from '../../../web/components/index.ts';
import { type FormFaults, formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { may } from '../../identity/index.ts';
import type { InformationState } from '../domain/information.ts';
import type { UrgingState } from '../domain/urging-state.ts';
import { words } from '../messages/index.ts';

export const PLACES = {
  urging: '/can-bo/don-doc',
  requests: '/can-bo/don-doc/de-nghi',
  threads: '/can-bo/trao-doi',
} as const;
type Place = keyof typeof PLACES;

export const urgingHref = (id: number): string => `${PLACES.urging}/${id}`;
export const requestHref = (id: number): string => `${PLACES.requests}/${id}`;
export const threadHref = (id: number): string => `${PLACES.threads}/${id}`;
/** How far an agency is, at any time: no report needs to be asked for (QC Đ8.2). */
export const boardHref = (key: string): string => `/can-bo/giam-sat?co-quan=${encodeURIComponent(key)}`;
export const dossierHref = (reference: string): string => `/can-bo/ho-so/${encodeURIComponent(reference)}`;

/** Letters, requests and exchanges, as far as somebody may open them. */
export function urgingSections({ lang }: PageShell, actor: Actor, current: Place): Html {
  const texts = words(lang).sections;
  const writes = may(actor, 'read-every-dossier') || may(actor, 'answer-urging');
  const open: readonly Place[] = writes ? ['urging', 'requests', 'threads'] : ['threads'];
  const items = open.map((place) => ({ text: texts[place], href: PLACES[place], active: place === current }));
  return subNavigation({ items, label: texts.label, lang });
}

const URGING_COLOURS = {
  waiting: 'yellow',
  overdue: 'red',
  answered: 'blue',
  sufficient: 'green',
  insufficient: 'orange',
  promise_broken: 'red',
  followed: 'grey',
  settled: 'green',
} as const satisfies Record<UrgingState, TagOptions['colour']>;

export const urgingTag = (state: UrgingState, lang: Lang): TagOptions => ({
  text: words(lang).urging.states[state],
  colour: URGING_COLOURS[state],
});

const REQUEST_COLOURS = { waiting: 'yellow', overdue: 'red', answered: 'green', answered_late: 'orange' } as const;

export const requestTag = (state: InformationState, lang: Lang): TagOptions => ({
  text: words(lang).requests.states[state],
  colour: REQUEST_COLOURS[state],
});

/** What somebody wrote, line by line. */
export const lines = (written: string): Html =>
  html`${written.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`;

export const dayOf = (instant: Temporal.Instant): string => formatDay(localDate(instant));
export const dayText = (day: string): string => formatDay(Temporal.PlainDate.from(day));
export const momentText = formatInstant;

/** A problem as a page tells it: the status, the summary, the words at each field. */
export function faultsOf(
  web: Web,
  reply: FastifyReply,
  { lang }: PageShell,
  problem: Problem | null,
  labels: Readonly<Record<string, string>>,
): FormFaults {
  const told = problem && web.book.tell(problem, lang);
  if (!told) return NO_FAULTS;
  reply.code(told.status);
  return formFaults(told, (name) => labels[name]);
}

/** A number of rows and the cursor of the next ones, of a list that was read one row too far. */
export function paged<T extends { readonly id: number }>(found: readonly T[], size: number) {
  const rows = found.slice(0, size);
  return { rows, next: found.length > size ? rows.at(-1)?.id : undefined };
}
