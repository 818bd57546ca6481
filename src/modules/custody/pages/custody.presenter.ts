import { formatInstant, toRfc3339 } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { StoredAgency } from '../../center/index.ts';
import { type DossierView, referenceOf } from '../../dossiers/index.ts';
import type { Discrepancy } from '../discrepancies-store.ts';
import { type CustodyItem, type Holder, holderKey, isSameHolder } from '../domain/holder.ts';
import { MAX_LABELS, toLabel } from '../domain/label-sheet.ts';
import { agenciesOnRoute, type CustodyStanding, speaksFor, theirs } from '../domain/standing.ts';
import { words } from '../messages/index.ts';
import type { CustodyMove } from '../queries/custody-of.ts';

import { onePieceChoices, papersToOpen, pieceChoices } from './piece-choices.ts';

export type Choice = { readonly value: string; readonly text: string };
export type HoldingRow = {
  readonly name: string;
  readonly pieces: string;
  readonly holder: string;
  readonly since: string;
  readonly state: 'fine' | 'missing' | 'damaged' | 'returned';
};

export type PaperLink = { readonly documentId: number; readonly name: string };

export type CustodyView = {
  readonly reference: string;
  readonly procedure: string;
  readonly rows: readonly HoldingRow[];
  /** How many labels there are to print, and the papers to print them for where they are too many at once. */
  readonly labels: { readonly count: number; readonly papers: readonly PaperLink[] };
  /** The papers whose pieces can be chosen one by one, where they stand together otherwise. */
  readonly openable: readonly PaperLink[];
  /** What may be given back over the counter now; none for whoever may not. */
  readonly returnable: readonly Choice[];
  /** What this person may hand on, and to whom. */
  readonly movable: readonly Choice[];
  readonly receivers: readonly Choice[];
  /** What a discrepancy can be written down for. */
  readonly reportable: readonly Choice[];
  readonly discrepancies: readonly {
    readonly id: number;
    readonly text: string;
    readonly by: string;
    readonly resolved: string | null;
  }[];
  readonly maySpeak: boolean;
  readonly applicant: { readonly name: string };
  readonly history: readonly {
    readonly label: string;
    readonly who: string;
    readonly at: string;
    readonly datetime: string;
    readonly lines: readonly string[];
    readonly file: string | null;
  }[];
};

export type CustodyFacts = {
  readonly view: DossierView;
  readonly standing: Omit<CustodyStanding, 'view'>;
  readonly items: readonly CustodyItem[];
  /** The paper whose pieces are to be chosen one by one. */
  readonly singly: number | null;
  readonly moves: readonly CustodyMove[];
  readonly discrepancies: readonly Discrepancy[];
  readonly agencies: readonly StoredAgency[];
};

/** Who holds which piece, what this person may do with it, and how it came there. */
export function custodyPresenter(facts: CustodyFacts, lang: Lang): CustodyView {
  const { view, items, singly, moves, discrepancies, agencies } = facts;
  const texts = words(lang);
  const standing = { ...facts.standing, view };
  const nameOf = (holder: Holder) => holderName(holder, agencies, lang);
  const held = toLabel(items, null);
  const here = theirs(standing, items);
  const sound = here.filter(({ openDiscrepancy }) => openDiscrepancy?.kind !== 'missing');
  const maySpeak = speaksFor(standing).length > 0;
  const reference = referenceOf(view.dossier);
  return {
    reference,
    procedure: view.procedure.content.name,
    rows: holdings(items, nameOf, lang),
    labels: { count: held.length, papers: held.length > MAX_LABELS ? papersToOpen(held) : [] },
    openable: maySpeak ? papersToOpen(held) : [],
    returnable: view.capacities.has('reception')
      ? pieceChoices(
          sound.filter(({ holder }) => holder.kind === 'center'),
          singly,
          lang,
        )
      : [],
    movable: pieceChoices(sound, singly, lang),
    receivers: sound.length > 0 ? receiversOf(standing, agencies, lang) : [],
    reportable: maySpeak
      ? onePieceChoices(
          held.filter(({ openDiscrepancy }) => !openDiscrepancy),
          singly,
          lang,
        )
      : [],
    discrepancies: discrepancies.map((one) => ({
      id: one.id,
      text: `${one.name} – ${texts.discrepancies[one.kind]}: ${one.note}`,
      by: texts.resolve.by(one.foundBy, formatInstant(one.foundAt, lang)),
      resolved:
        one.resolution === null || one.resolvedAt === null
          ? null
          : texts.resolve.resolved(one.resolution, formatInstant(one.resolvedAt, lang)),
    })),
    maySpeak,
    applicant: view.dossier.applicant,
    history: historyOf(moves, nameOf, reference, lang),
  };
}

/** Papers that went together from hand to hand are one line of the history, newest first. */
function historyOf(
  moves: readonly CustodyMove[],
  nameOf: (holder: Holder) => string,
  reference: string,
  lang: Lang,
): CustodyView['history'] {
  const texts = words(lang);
  const together = Map.groupBy(moves, ({ at, from, to, by, reference: ground, receiver }) =>
    [at, holderKey(from), holderKey(to), by, ground, receiver].join(' '),
  );
  return [...together.values()].toReversed().flatMap((same) => {
    const [move] = same;
    if (!move) return [];
    const slip = move.signatureUpload;
    return {
      label: texts.history.move(nameOf(move.from), nameOf(move.to)),
      who: move.by,
      at: formatInstant(move.at, lang),
      datetime: toRfc3339(move.at),
      lines: [
        ...same.map(({ pieces, sort, name }) => texts.history.what(texts.pieces(pieces, texts.sorts[sort]), name)),
        texts.history.reference(move.reference),
        ...(move.receiver ? [texts.history.receiver(move.receiver)] : []),
      ],
      file: slip === null ? null : `/can-bo/ho-so/${encodeURIComponent(reference)}/ban-goc/tep/${slip}`,
    };
  });
}

/** Pieces of one paper that are together, in one line. */
function holdings(items: readonly CustodyItem[], nameOf: (holder: Holder) => string, lang: Lang): HoldingRow[] {
  const texts = words(lang);
  const stateOf = ({ holder, openDiscrepancy }: CustodyItem) =>
    holder.kind === 'applicant' ? 'returned' : (openDiscrepancy?.kind ?? 'fine');
  const together = Map.groupBy(items, (item) =>
    [item.documentId, item.sort, holderKey(item.holder), item.heldSince, stateOf(item)].join(' '),
  );
  return [...together.values()].flatMap((same) => {
    const [item] = same;
    if (!item) return [];
    return {
      name: item.name,
      pieces: texts.pieces(same.length, texts.sorts[item.sort]),
      holder: nameOf(item.holder),
      since: formatInstant(item.heldSince, lang),
      state: stateOf(item),
    };
  });
}

/** The center, the post, and the agencies the dossier passes; not who has the papers alone. */
function receiversOf(standing: CustodyStanding, agencies: readonly StoredAgency[], lang: Lang): Choice[] {
  const own = speaksFor(standing);
  const all: Holder[] = [
    { kind: 'center' },
    { kind: 'post' },
    ...agenciesOnRoute(standing.view).map((agencyId) => ({ kind: 'agency' as const, agencyId })),
  ];
  const others = own.length === 1 ? all.filter((one) => !own.some((mine) => isSameHolder(one, mine))) : all;
  return others.map((holder) => ({ value: holderKey(holder), text: holderName(holder, agencies, lang) }));
}

export const holderName = (holder: Holder, agencies: readonly StoredAgency[], lang: Lang): string =>
  holder.kind === 'agency'
    ? (agencies.find(({ id }) => id === holder.agencyId)?.name ?? words(lang).holders.agency)
    : words(lang).holders[holder.kind];
