import { formatInstant } from '../../../kernel/time.ts';
import type { TagColour } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Recalculation, RecalculationStatus } from '../domain/recalculation.ts';
import { changesOf, isOver, type Study } from '../domain/study.ts';
import { words } from '../messages/index.ts';
import { figure } from './study-panel.ts';

export const PAGE_SIZE = 25;

export const STATUS_COLOURS: Readonly<Record<RecalculationStatus, TagColour>> = {
  proposed: 'yellow',
  declined: 'grey',
  approved: 'blue',
  done: 'green',
};

export type ListView = {
  readonly mayAsk: boolean;
  readonly proposals: readonly {
    /** Null for readers who do not move dossiers. */
    readonly href: string | null;
    readonly proposed: string;
    readonly ground: string;
    readonly status: { readonly text: string; readonly colour: TagColour };
    readonly dossiers: string;
  }[];
  readonly studies: readonly {
    readonly href: string;
    readonly subject: string;
    readonly asked: string;
    readonly result: string;
  }[];
  readonly nextHref: string | null;
  readonly firstHref: string | null;
};

export type ListFacts = {
  readonly found: readonly Recalculation[];
  readonly studies: readonly Study[];
  readonly titles: ReadonlyMap<number, string>;
  readonly paged: boolean;
  readonly mayAsk: boolean;
  readonly mayOpen: boolean;
};

export function presentList({ found, studies, titles, paged, mayAsk, mayOpen }: ListFacts, lang: Lang): ListView {
  const texts = words(lang).list;
  const shown = found.slice(0, PAGE_SIZE);
  return {
    mayAsk,
    proposals: shown.map((one) => ({
      href: mayOpen ? `/can-bo/tinh-lai/${one.id}` : null,
      proposed: texts.byWhen({ by: one.proposedBy.name, when: formatInstant(one.proposedAt, lang) }),
      ground: one.ground,
      status: { text: texts.status[one.status], colour: STATUS_COLOURS[one.status] },
      dossiers: figure(one.total, lang),
    })),
    studies: studies.map((study) => ({
      href: `/can-bo/anh-huong/${study.id}`,
      subject: titles.get(study.id) ?? '',
      asked: texts.byWhen({ by: study.askedBy, when: formatInstant(study.askedAt, lang) }),
      result: resultOf(study, lang),
    })),
    ...pagesOf(found, paged),
  };
}

export type PhoneListsView = {
  readonly items: readonly { readonly href: string; readonly text: string; readonly count: string }[];
  readonly nextHref: string | null;
  readonly firstHref: string | null;
};

/** What has somebody to be phoned, by its ground. */
export function presentPhoneLists(found: readonly Recalculation[], paged: boolean, lang: Lang): PhoneListsView {
  return {
    items: found.slice(0, PAGE_SIZE).map(({ id, ground, toInform }) => ({
      href: `/can-bo/tinh-lai/${id}`,
      text: ground,
      count: figure(toInform, lang),
    })),
    ...pagesOf(found, paged),
  };
}

function pagesOf(found: readonly Recalculation[], paged: boolean): Pick<ListView, 'nextHref' | 'firstHref'> {
  const last = found.slice(0, PAGE_SIZE).at(-1);
  return {
    nextHref: last && found.length > PAGE_SIZE ? `/can-bo/tinh-lai?truoc=${last.id}` : null,
    firstHref: paged ? '/can-bo/tinh-lai' : null,
  };
}

function resultOf(study: Study, lang: Lang): string {
  const texts = words(lang).list;
  if (study.failed !== null) return texts.failed;
  return isOver(study) ? texts.changed({ changed: figure(changesOf(study), lang) }) : texts.running;
}
