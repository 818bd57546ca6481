import type { Lang } from '../../../../web/i18n.ts';
import { isOfferedOnline, type ProcedureVersion } from '../../../procedures/index.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import type { OwnDossierFacts } from './dossier.presenter.ts';
import { endedWithoutResult } from './status-text.ts';

type Link = { readonly href: string; readonly text: string };

/** What the page of a dossier says about requests, refusals and withdrawals, and what the applicant may do. */
export type AfterFiling = {
  /** The button of the card on top: something is waited for from the applicant. */
  readonly supplement: (Link & { readonly isAwaited: boolean }) | null;
  /** The center has answered a question about the request. */
  readonly answered: Link | null;
  readonly refusal: {
    readonly title: string;
    readonly rows: readonly { readonly key: string; readonly value: readonly string[] }[];
  } | null;
  readonly declined: { readonly text: string; readonly link: Link } | null;
  readonly papers: readonly Link[];
  readonly may: readonly Link[];
};

export function afterFilingOf(lang: Lang, facts: OwnDossierFacts): AfterFiling {
  const { dossier, procedure, permitted, supplement, withdrawal, papers } = facts;
  const texts = afterFilingWords(lang).own;
  const at = `/ho-so/${referenceOf(dossier)}`;
  const isAwaited = dossier.status === 'supplement_requested' && supplement?.status === 'issued';
  const isOver = endedWithoutResult(dossier.status);
  const seeAsked = { href: `${at}/bo-sung`, text: isAwaited ? texts.ask : texts.seeAsked };
  const toWithdrawal = { href: `${at}/rut`, text: texts.seeWithdrawal };
  return {
    supplement: supplement && !isOver ? { ...seeAsked, isAwaited } : null,
    answered:
      facts.hasAnswer && dossier.status === 'supplement_requested'
        ? { href: `${at}/bo-sung#hoi-dap`, text: texts.seeAnswer }
        : null,
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
      ...(isOver && supplement ? [seeAsked] : []),
      ...(isOver ? whatNow(lang, procedure, { mayFileAgain: facts.refusal?.kind !== 'redirected' }) : []),
    ],
  };
}

/** Where to go on after the end: the procedure, filing again, and a report of what was asked beyond the rules. */
export function whatNow(
  lang: Lang,
  { code, content }: ProcedureVersion,
  { mayFileAgain }: { readonly mayFileAgain: boolean },
): Link[] {
  const texts = afterFilingWords(lang).own;
  return [
    { href: `/thu-tuc/${code}`, text: texts.seeProcedure },
    ...(mayFileAgain && isOfferedOnline(content) ? [{ href: `/nop-ho-so/${code}`, text: texts.fileAgain }] : []),
    { href: `/thu-tuc/${code}/phan-anh`, text: texts.report },
  ];
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
