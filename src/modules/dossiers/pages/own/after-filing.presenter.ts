import type { Lang } from '../../../../web/i18n.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import type { OwnDossierFacts } from './dossier.presenter.ts';

type Link = { readonly href: string; readonly text: string };

/** What the page of a dossier says about requests, refusals and withdrawals, and what the applicant may do. */
export type AfterFiling = {
  /** The button of the card on top: something is waited for from the applicant. */
  readonly supplement: (Link & { readonly isAwaited: boolean }) | null;
  readonly refusal: {
    readonly title: string;
    readonly rows: readonly { readonly key: string; readonly value: readonly string[] }[];
  } | null;
  readonly declined: { readonly text: string; readonly link: Link } | null;
  readonly papers: readonly Link[];
  readonly may: readonly Link[];
};

export function afterFilingOf(lang: Lang, facts: OwnDossierFacts): AfterFiling {
  const { dossier, permitted, supplement, withdrawal, papers } = facts;
  const texts = afterFilingWords(lang).own;
  const at = `/ho-so/${referenceOf(dossier)}`;
  const isAwaited = dossier.status === 'supplement_requested' && supplement?.status === 'issued';
  const toWithdrawal = { href: `${at}/rut`, text: texts.seeWithdrawal };
  return {
    supplement: supplement && { href: `${at}/bo-sung`, text: isAwaited ? texts.ask : texts.seeAsked, isAwaited },
    refusal: refusalOf(lang, facts),
    declined: withdrawal?.decision === 'declined' ? { text: texts.declined, link: toWithdrawal } : null,
    papers: papers.map(({ id, title, number }) => ({
      href: `${at}/phieu/${id}.pdf`,
      text: `${texts.paper(title, number)} ${texts.pdf}`,
    })),
    may: [
      ...(permitted.has('change-return') ? [{ href: `${at}/cach-nhan`, text: texts.changeReturn }] : []),
      ...(permitted.has('ask-withdrawal') ? [{ href: `${at}/rut`, text: texts.withdraw }] : []),
      ...(withdrawal && withdrawal.decision !== 'declined' ? [toWithdrawal] : []),
    ],
  };
}

function refusalOf(lang: Lang, { refusal, rightAgency }: OwnDossierFacts): AfterFiling['refusal'] {
  if (!refusal) return null;
  const { refusal: texts, refusalTitle } = afterFilingWords(lang).own;
  const where = rightAgency && [rightAgency.name, rightAgency.address, rightAgency.phone];
  return {
    title: refusalTitle[refusal.kind],
    rows: [
      ...(where ? [{ key: texts.agency, value: where.filter((line) => line !== '') }] : []),
      { key: texts.reason, value: [refusal.reason] },
      { key: texts.basis, value: [refusal.legalBasis] },
      ...(refusal.guidance ? [{ key: texts.guidance, value: [refusal.guidance] }] : []),
      { key: texts.number, value: [refusal.numberText] },
    ],
  };
}
