import { formatInstant } from '../../../kernel/time.ts';
import type { TagOptions } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { CatalogueImport } from '../domain/catalogue-import.ts';
import { words } from '../messages/index.ts';

export type ImportRow = {
  readonly href: string;
  readonly file: string;
  readonly sent: string;
  readonly status: Pick<TagOptions, 'text' | 'colour'>;
  readonly result: string;
};
export type ListView = {
  readonly maySend: boolean;
  readonly imports: readonly ImportRow[];
  readonly nextHref: string | null;
  readonly firstHref: string | null;
};

export function presentList(
  facts: {
    /** One more than a page, when there is a next one. */
    readonly found: readonly CatalogueImport[];
    readonly pageSize: number;
    readonly paged: boolean;
    readonly maySend: boolean;
  },
  lang: Lang,
): ListView {
  const path = '/can-bo/nhap-thu-tuc';
  const shown = facts.found.slice(0, facts.pageSize);
  const texts = words(lang).list;
  return {
    maySend: facts.maySend,
    imports: shown.map((one) => ({
      href: `${path}/${one.id}`,
      file: one.fileName,
      sent: texts.sent({ by: one.askedByName, when: formatInstant(one.askedAt, lang) }),
      status: statusTag(one, lang),
      result: resultText(one, lang),
    })),
    nextHref: facts.found.length > facts.pageSize ? `${path}?truoc=${shown.at(-1)?.id}` : null,
    firstHref: facts.paged ? path : null,
  };
}

const COLOURS = {
  checking: 'blue',
  checked: 'orange',
  faulty: 'red',
  same: 'grey',
  approved: 'blue',
  importing: 'blue',
  done: 'green',
  failed: 'red',
  given_up: 'grey',
} as const;

/** What it waits for, or what became of it. */
export function statusTag(one: CatalogueImport, lang: Lang): ImportRow['status'] {
  const isSame = one.newCount + one.changedCount === 0;
  const status = one.status === 'checked' ? (one.faultCount > 0 ? 'faulty' : isSame ? 'same' : 'checked') : one.status;
  return { text: words(lang).status[status], colour: COLOURS[status] };
}

function resultText(one: CatalogueImport, lang: Lang): string {
  const texts = words(lang);
  if (one.status === 'checking' || one.status === 'failed') return '';
  if (one.faultCount > 0) return texts.faultCount({ count: figure(one.faultCount, lang) });
  return texts.counts({
    created: figure(one.newCount, lang),
    changed: figure(one.changedCount, lang),
    same: figure(one.unchangedCount, lang),
  });
}

export const figure = (count: number, lang: Lang): string => count.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en');
