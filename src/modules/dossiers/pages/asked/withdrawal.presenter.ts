import { formatDay, formatInstant, parseDay } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { referenceOf } from '../../domain/dossier.ts';
import type { Withdrawal } from '../../endings-store.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import { whatNow } from '../own/after-filing.presenter.ts';

export type WithdrawalView = {
  readonly reference: string;
  readonly version: number;
  readonly procedureName: string;
  /** Null where it cannot be asked for now. */
  readonly ask: {
    /** A filing that was not accepted ends at once; otherwise the center confirms it with the agency. */
    readonly kind: 'atOnce' | 'later';
    readonly effects: readonly string[];
  } | null;
  /** What was asked for last, and what came of it. */
  readonly asked: { readonly title: string; readonly lines: readonly string[] } | null;
  /** Where to go on once it is withdrawn. */
  readonly next: ReturnType<typeof whatNow>;
};

export function withdrawalView(
  lang: Lang,
  { dossier, procedure, permitted, asked }: DossierView & { readonly asked: Withdrawal | null },
): WithdrawalView {
  const texts = afterFilingWords(lang).withdrawal;
  const kind = dossier.status === 'submitted' ? 'atOnce' : 'later';
  return {
    reference: referenceOf(dossier),
    version: dossier.version,
    procedureName: procedure.content.name,
    ask: permitted.has('ask-withdrawal') ? { kind, effects: texts[kind] } : null,
    next: asked?.decision === 'confirmed' ? whatNow(lang, procedure, { mayFileAgain: true }) : [],
    asked: asked && { title: titleOf(lang, asked), lines: linesOf(lang, asked) },
  };
}

function titleOf(lang: Lang, { decision }: Withdrawal): string {
  const texts = afterFilingWords(lang).withdrawal;
  if (decision === 'confirmed') return texts.confirmedTitle;
  return decision === 'declined' ? texts.declinedTitle : texts.waitingTitle;
}

function linesOf(lang: Lang, withdrawal: Withdrawal): string[] {
  const { askedAt, answerBy, reason, decision, decidedAt, papersReturned, signed } = withdrawal;
  const texts = afterFilingWords(lang).withdrawal;
  const when = decidedAt ? formatInstant(decidedAt, lang) : '';
  const asked = texts.asked(formatInstant(askedAt, lang), reason);
  if (decision === null) return [asked, texts.waiting(formatInstant(answerBy, lang))];
  if (decision === 'confirmed')
    return [asked, texts.confirmed(when), papersReturned?.trim() ? texts.returned(papersReturned) : texts.papersBack];
  const day = signed && parseDay(signed.on);
  return [
    asked,
    texts.declined(when),
    ...(signed ? [texts.signed(signed.number, day ? formatDay(day) : signed.on, signed.signer)] : []),
  ];
}
