import { formatDay, formatInstant, parseDay } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { StoredAgency } from '../../center/index.ts';
import { type DossierView, referenceOf } from '../../dossiers/index.ts';
import type { IssuedForm } from '../../forms/index.ts';
import { advance, type WorkflowStep } from '../../workflow/index.ts';
import { causeName } from '../domain/causes.ts';
import { type Notice, type NoticeKind, openVerifications, subjectOf } from '../domain/notice.ts';
import { words } from '../messages/index.ts';
import { ABOUT, FORMS, type FormName } from './notice-forms.ts';

export type NoticeRow = {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly number: string;
  readonly kindText: string;
  readonly cause: string;
  readonly reason: string;
  readonly expected: string;
  readonly agency: string;
  readonly by: string;
  readonly answer: string;
  readonly paper: string | null;
  /** Of a verification: under way, or how it ended. */
  readonly state: string | null;
  readonly isOpen: boolean;
};

/** Every notice of a dossier as a list shows it, the newest first. */
export function noticeRows(
  notices: readonly Notice[],
  {
    agencies,
    forms,
    reference,
  }: { agencies: readonly StoredAgency[]; forms: readonly IssuedForm[]; reference: string },
  lang: Lang,
): NoticeRow[] {
  const texts = words(lang);
  const open = new Set(openVerifications(notices).map(({ id }) => id));
  return notices.toReversed().map((notice) => {
    const day = parseDay(notice.numberDate);
    const agency = agencies.find(({ id }) => id === notice.agencyId);
    const form = forms.find(({ subject }) => subject === subjectOf(notice));
    const { ended } = notice;
    return {
      id: notice.id,
      kind: notice.kind,
      number: `${notice.numberText}, ${day ? formatDay(day) : notice.numberDate}`,
      kindText: texts.kinds[notice.kind],
      cause: causeName(notice.causeCode, lang),
      reason: notice.reason,
      expected: formatInstant(notice.newExpectedAt, lang),
      agency: (lang === 'vi' ? agency?.name : agency?.nameEn) ?? '',
      by: `${notice.signerName}, ${notice.signerPosition}`,
      answer: notice.answer,
      paper: form ? `/ho-so/${encodeURIComponent(reference)}/phieu/${form.id}.pdf` : null,
      state: open.has(notice.id)
        ? texts.under
        : ended &&
          [texts.ended(formatInstant(ended.at, lang)), ended.finding && texts.finding(ended.finding)]
            .filter(Boolean)
            .join('. '),
      isOpen: open.has(notice.id),
    };
  });
}

/** A step whose completion leads to a verification: from where, and with which outcome. */
export type WayToVerify = { readonly step: WorkflowStep; readonly outcome: string | null; readonly next: string };

/** The ways of this person's steps that lead to a verification. */
export const waysToVerify = ({ steps, stepsInTurn, permitted }: DossierView): readonly WayToVerify[] =>
  permitted.has('complete-step')
    ? stepsInTurn.flatMap(({ endings, ...step }) =>
        endings
          .filter(({ registersResult }) => !registersResult)
          .flatMap(({ outcome }) => {
            const next = advance(steps, step.key, outcome).begun.filter(({ kind }) => kind === 'verify');
            return next.length > 0 ? [{ step, outcome, next: next.map(({ name }) => name).join(', ') }] : [];
          }),
      )
    : [];

export type FormChoice = { readonly form: FormName; readonly text: string; readonly href: string };

/** The forms this person may send about the dossier now. */
export function formChoices(view: DossierView, lang: Lang): FormChoice[] {
  const here = `/can-bo/ho-so/${encodeURIComponent(referenceOf(view.dossier))}/thong-bao`;
  const ways = waysToVerify(view);
  return FORMS.filter((form) =>
    form === 'chuyen-buoc' ? ways.length > 0 : view.permitted.has(ABOUT[form].action),
  ).map((form) => ({ form, text: words(lang).pages[form].title, href: `${here}?loai=${form}` }));
}
