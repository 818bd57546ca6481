import { formatInstant } from '../../../../kernel/time.ts';
import { type Lang, listed } from '../../../../web/i18n.ts';
import { isPastDue } from '../../../deadlines/index.ts';
import { activeSteps } from '../../../workflow/index.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { hasPassed, timeLeft } from '../time-left.ts';
import type { OwnDossierFacts } from './dossier.presenter.ts';

/** The card on top: whom the dossier waits for now, and what that means for the applicant. */
export function waitingFor(
  lang: Lang,
  facts: Pick<OwnDossierFacts, 'dossier' | 'steps' | 'agencies' | 'now' | 'supplement' | 'refusal'>,
): { title: string; text: string } {
  const { dossier, steps, agencies, now } = facts;
  const texts = citizenWords(lang).own;
  const active = activeSteps(steps);
  const holders = active.map(({ agencyId }) => (agencyId && agencies.get(agencyId)) || texts.center);
  const stepHolder = listed([...new Set(holders.length > 0 ? holders : [texts.center])], lang);
  const { status, returnMethod } = dossier;
  switch (status) {
    case 'submitted':
      return {
        title: texts.waitingFor(texts.center),
        text: [
          ...(facts.supplement?.status === 'supplied' ? [afterFilingWords(lang).own.suppliedBefore] : []),
          isCheckLate(dossier, now)
            ? texts.waiting.submittedLate
            : texts.waiting.submitted(formatInstant(dossier.checkDueAt, lang)),
        ].join(' '),
      };
    case 'accepted':
    case 'handling':
      return {
        title: texts.waitingFor(stepHolder),
        text: active.length > 0 ? texts.waiting.handling(active.map(({ name }) => name).join('; ')) : '',
      };
    case 'withdrawal_requested':
      return { title: texts.waitingFor(stepHolder), text: texts.waiting[status] };
    case 'supplement_requested':
      return supplementCard(lang, facts);
    case 'awaiting_obligation':
      return { title: texts.waitingFor(texts.you), text: texts.waiting[status] };
    case 'result_ready': {
      const whom = returnMethod === 'counter' ? texts.you : texts.center;
      return { title: texts.waitingFor(whom), text: texts.waiting.result_ready[returnMethod] };
    }
    case 'delivered':
      return { title: texts.finished, text: texts.waiting[status] };
    case 'refused':
    case 'stopped':
      return { title: texts.finished, text: endedText(lang, facts) };
  }
}

/** The applicant is waited for, until when; or the center, once they have handed in. */
function supplementCard(lang: Lang, { supplement, now }: Pick<OwnDossierFacts, 'supplement' | 'now'>) {
  const { own } = citizenWords(lang);
  const texts = afterFilingWords(lang).own;
  if (!supplement?.issued) return { title: own.waitingFor(own.you), text: own.waiting.supplement_requested };
  if (supplement.status === 'sent') {
    const by = supplement.checkDueAt ? formatInstant(supplement.checkDueAt, lang) : '';
    return { title: own.waitingFor(own.center), text: texts.supplementSent(by) };
  }
  const { windowUntil } = supplement.issued;
  const when = formatInstant(windowUntil, lang);
  const isOver = hasPassed(windowUntil, now);
  return {
    title: own.waitingFor(isOver ? own.center : own.you),
    text: isOver ? texts.supplementPassed(when) : texts.supplementUntil(when, timeLeft(lang, windowUntil, now)),
  };
}

/** Why it ended, in plain words. */
function endedText(
  lang: Lang,
  { dossier, refusal, agencies }: Pick<OwnDossierFacts, 'dossier' | 'refusal' | 'agencies'>,
) {
  const { refused, stopped } = afterFilingWords(lang).own;
  const { waiting } = citizenWords(lang).own;
  const { status, outcome } = dossier;
  if (status === 'stopped')
    return outcome !== null && outcome in stopped ? stopped[outcome as keyof typeof stopped] : waiting.stopped;
  if (!refusal) return waiting.refused;
  const agency = refusal.redirectAgencyId === null ? undefined : agencies.get(refusal.redirectAgencyId);
  return refusal.kind === 'redirected' ? refused.redirected(agency ?? '') : refused[refusal.kind];
}

/** The center has not answered a filing within its working hours. */
export const isCheckLate = ({ status, checkDueAt }: Dossier, now: Temporal.Instant): boolean =>
  status === 'submitted' && isPastDue(now, checkDueAt, 'hour');
