import type { FastifyReply, FastifyRequest } from 'fastify';
import { Feed } from 'feed';
import { formatDay, localDate, startOfDay } from '../../../kernel/time.ts';
import { html } from '../../../platform/html.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { type CatalogueChange, catalogueChanges, catalogueStamp } from '../../procedures/index.ts';
import { words } from '../messages/index.ts';
import { FEEDS } from './feed-links.ts';
import { sendStamped } from './send-stamped.ts';

/** So many changes a feed holds. */
const LATEST = 50;

/** `/thu-tuc/thay-doi.atom` and `.rss`: what was published last, for programs that tell their readers. Vietnamese alone. */
export const showFeed =
  ({ services }: Web, form: 'atom' | 'rss') =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { db, clock } = services;
    const today = localDate(clock.now());
    const changes = await catalogueChanges(db, { today, which: 'published', limit: LATEST });
    const changedAt = changes[0] ? publishedAt(changes[0]) : clock.now();
    const stamp = `${form} ${await catalogueStamp(db, today)}`;
    const type = form === 'atom' ? 'application/atom+xml; charset=utf-8' : 'application/rss+xml; charset=utf-8';
    return sendStamped(request, reply, { stamp, changedAt, type }, () => {
      const feed = feedOf(services, changes, changedAt);
      return form === 'atom' ? feed.atom1() : feed.rss2();
    });
  };

function feedOf(
  { center, publicUrl }: Services,
  changes: readonly CatalogueChange[],
  changedAt: Temporal.Instant,
): Feed {
  const texts = words('vi').feed;
  const { name, contact } = center.profile;
  const feed = new Feed({
    id: `${publicUrl}/thu-tuc/thay-doi`,
    title: texts.title(name),
    description: texts.description,
    link: `${publicUrl}/thu-tuc/thay-doi`,
    language: 'vi',
    copyright: texts.licence,
    generator: false,
    updated: dateOf(changedAt),
    feedLinks: { atom: `${publicUrl}${FEEDS[0].href}`, rss: `${publicUrl}${FEEDS[1].href}` },
    author: { name, email: contact.email },
  });
  for (const change of changes) {
    const { kind, code, name: procedure, agencyName, version, day } = change;
    const own = kind === 'process' ? `/thu-tuc/${code}` : `/thu-tuc/${code}/ban/${version}`;
    feed.addItem({
      id: `${publicUrl}${own}#${kind}-${day}`,
      link: `${publicUrl}${own}`,
      title: asMarkup(texts.item[kind]({ name: procedure, code })),
      description: asMarkup(texts.text({ agency: agencyName, day: formatDay(Temporal.PlainDate.from(day)) })),
      date: dateOf(publishedAt(change)),
    });
  }
  return feed;
}

/** Titles of a feed are read as markup. */
const asMarkup = (text: string): string => html`${text}`.markup;

/** Of what the center opened with, and of an end, the day itself. */
const publishedAt = ({ publishedAt, day }: CatalogueChange): Temporal.Instant =>
  publishedAt ?? startOfDay(Temporal.PlainDate.from(day));

/** The feed package speaks in JavaScript's own dates. */
const dateOf = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);
