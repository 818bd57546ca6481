import { formatDay, formatInstant } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import { type DiffRow, presentDiff } from '../../procedures/index.ts';
import { type CatalogueImport, type ImportItem, isBusy } from '../domain/catalogue-import.ts';
import { words } from '../messages/index.ts';
import { figure, type ImportRow, statusTag } from './list.presenter.ts';
import { placeText } from './place-text.ts';

export const PAGE_SIZE = 20;
/** More faults than these are in the file that can be downloaded. */
export const FAULTS_SHOWN = 100;

/** Kinds of items as they stand in addresses. */
export const KIND_SLUGS = { new: 'moi', changed: 'thay-doi' } as const;
export const kindOf = (slug: string | undefined): ImportItem['kind'] | undefined =>
  (['new', 'changed'] as const).find((kind) => KIND_SLUGS[kind] === slug);

export type ItemView = {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly isNew: boolean;
  /** The day its decision names. */
  readonly from: string;
  readonly hasDraft: boolean;
  readonly diff: readonly DiffRow[];
};

export type FaultView = {
  readonly place: string;
  readonly column: string;
  readonly procedure: string;
  readonly text: string;
};

export type ImportView = {
  readonly path: string;
  readonly caption: string;
  readonly sent: string;
  readonly status: ImportRow['status'];
  /** Only while the worker is at work; `done` of `total`, which is not known at first. */
  readonly progress: { readonly text: string; readonly done: number; readonly total: number } | null;
  /** What became of it, or what there is to know, in one sentence; `isWarning` where it failed. */
  readonly outcome: { readonly text: string; readonly isWarning: boolean } | null;
  readonly decided: string | null;
  readonly counts: readonly { readonly figure: string; readonly text: string }[];
  readonly faults: { readonly lead: string; readonly shown: string | null; readonly rows: readonly FaultView[] } | null;
  readonly changes: {
    readonly title: string;
    readonly kinds: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
    readonly items: readonly ItemView[];
    readonly nextHref: string | null;
    readonly firstHref: string | null;
  } | null;
  readonly decision: {
    /** Null for whoever may not approve; then `waits` says who will. */
    readonly approve: string | null;
    readonly waits: string | null;
    readonly mayGiveUp: boolean;
  } | null;
};

export type ImportFacts = {
  readonly found: CatalogueImport;
  readonly kind: ImportItem['kind'] | undefined;
  readonly paged: boolean;
  /** One more than a page, when there is a next one. */
  readonly items: readonly ImportItem[];
  /** Codes of procedures that are being drafted. */
  readonly drafted: ReadonlySet<string>;
  readonly agencies: ReadonlyMap<string, string>;
  /** Why it failed, in words. */
  readonly failed: string | null;
  /** What is wrong, in words, of the first faults. */
  readonly faultTexts: readonly string[];
  readonly may: { readonly approve: boolean; readonly isSender: boolean; readonly giveUp: boolean };
};

export function presentImport(facts: ImportFacts, lang: Lang): ImportView {
  const { found } = facts;
  const texts = words(lang).page;
  const size = texts.bytes({ kilobytes: figure(Math.max(1, Math.round(found.fileSize / 1024)), lang) });
  return {
    path: `/can-bo/nhap-thu-tuc/${found.id}`,
    caption: texts.caption({ id: found.id, file: found.fileName }),
    sent: texts.sent({ by: found.askedByName, when: formatInstant(found.askedAt, lang), size }),
    status: statusTag(found, lang),
    progress: isBusy(found) ? progressOf(found, lang) : null,
    outcome: outcomeOf(facts, lang),
    decided: decidedText(found, lang),
    counts: found.status === 'checking' || found.status === 'failed' ? [] : countsOf(found, lang),
    faults: found.faultCount > 0 ? faultsOf(facts, lang) : null,
    changes: changesOf(facts, lang),
    decision: decisionOf(facts, lang),
  };
}

function progressOf({ status, progress, total }: CatalogueImport, lang: Lang) {
  const texts = words(lang).page;
  const figures = { progress: figure(progress, lang), total: figure(total ?? 0, lang) };
  const text =
    status === 'approved'
      ? texts.queued
      : status === 'importing'
        ? texts.importing(figures)
        : total === null
          ? texts.reading
          : texts.checking(figures);
  return { text, done: progress, total: total ?? 0 };
}

function outcomeOf({ found, failed }: ImportFacts, lang: Lang): ImportView['outcome'] {
  const texts = words(lang).page;
  const plain = (text: string) => ({ text, isWarning: false });
  const [created, changed] = [figure(found.newCount, lang), figure(found.changedCount, lang)];
  if (found.status === 'failed') return { text: texts.failed({ reason: failed ?? '' }), isWarning: true };
  if (found.status === 'done' && found.finishedAt)
    return plain(texts.done({ created, changed, when: formatInstant(found.finishedAt, lang) }));
  if (found.status !== 'checked' || found.faultCount > 0) return null;
  const isSame = found.newCount + found.changedCount === 0;
  return plain(isSame ? texts.same : texts.clean({ total: figure(found.total ?? 0, lang) }));
}

function decidedText({ status, decidedAt, decidedByName }: CatalogueImport, lang: Lang): string | null {
  if (!decidedAt) return null;
  const texts = words(lang).page;
  const told = { by: decidedByName ?? '', when: formatInstant(decidedAt, lang) };
  return status === 'given_up' ? texts.givenUp(told) : texts.approvedBy(told);
}

function countsOf(found: CatalogueImport, lang: Lang): ImportView['counts'] {
  const { counts } = words(lang).page;
  return [
    { count: found.newCount, text: counts.created },
    { count: found.changedCount, text: counts.changed },
    { count: found.unchangedCount, text: counts.same },
    ...(found.faultCount > 0 ? [{ count: found.faultCount, text: counts.faults }] : []),
  ].map(({ count, text }) => ({ figure: figure(count, lang), text }));
}

function faultsOf({ found, faultTexts }: ImportFacts, lang: Lang): NonNullable<ImportView['faults']> {
  const texts = words(lang).page;
  const shown = faultTexts.length;
  const count = figure(found.faultCount, lang);
  return {
    lead: texts.faultsLead({ count }),
    shown: found.faultCount > shown ? texts.faultsShown({ shown: figure(shown, lang), count }) : null,
    rows: faultTexts.map((text, at) => {
      const fault = found.faults[at]!;
      return { place: placeText(fault, lang), column: fault.column ?? '', procedure: fault.procedure ?? '', text };
    }),
  };
}

function changesOf(facts: ImportFacts, lang: Lang): ImportView['changes'] {
  const { found, kind, items, drafted, agencies } = facts;
  if (found.newCount + found.changedCount === 0 || found.status === 'given_up') return null;
  const texts = words(lang).page;
  const path = `/can-bo/nhap-thu-tuc/${found.id}`;
  const href = (wanted: ImportItem['kind'] | undefined, after?: string) => {
    const query = new URLSearchParams({ ...(wanted && { loai: KIND_SLUGS[wanted] }), ...(after && { sau: after }) });
    return query.size > 0 ? `${path}?${query}` : path;
  };
  const kinds = [undefined, ...(found.newCount > 0 && found.changedCount > 0 ? (['new', 'changed'] as const) : [])];
  const shown = items.slice(0, PAGE_SIZE);
  return {
    title: found.status === 'done' ? texts.changesDone : texts.changes,
    kinds: kinds.map((one) => ({ text: texts.kinds[one ?? 'all'], href: href(one), current: one === kind })),
    items: shown.map((item) => ({
      code: item.code,
      name: item.name,
      agency: item.agencyName,
      isNew: item.kind === 'new',
      from: formatDay(Temporal.PlainDate.from(item.statedFrom)),
      hasDraft: drafted.has(item.code) && found.status !== 'done',
      diff: presentDiff(item.differences, { agencies }, lang),
    })),
    nextHref: items.length > PAGE_SIZE ? href(kind, shown.at(-1)?.code) : null,
    firstHref: facts.paged ? href(kind) : null,
  };
}

function decisionOf({ found, may }: ImportFacts, lang: Lang): ImportView['decision'] {
  if (found.status !== 'checked' || !(may.approve || may.giveUp)) return null;
  const texts = words(lang).page;
  const count = found.newCount + found.changedCount;
  const isReady = found.faultCount === 0 && count > 0;
  return {
    approve: isReady && may.approve ? texts.approve({ count: figure(count, lang) }) : null,
    waits: isReady && !may.approve ? (may.isSender ? texts.waitOther : texts.waitApprover) : null,
    mayGiveUp: may.giveUp,
  };
}
