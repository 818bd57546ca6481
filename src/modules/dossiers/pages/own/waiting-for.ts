import { formatInstant } from '../../../../kernel/time.ts';
import { type Lang, listed } from '../../../../web/i18n.ts';
import { isPastDue } from '../../../deadlines/index.ts';
import { activeSteps } from '../../../workflow/index.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { citizenWords } from '../../messages/citizen.ts';
import type { OwnDossierFacts } from './dossier.presenter.ts';

/** The card on top: whom the dossier waits for now, and what that means for the applicant. */
export function waitingFor(
  lang: Lang,
  { dossier, steps, agencies, now }: Pick<OwnDossierFacts, 'dossier' | 'steps' | 'agencies' | 'now'>,
): { title: string; text: string } {
  const texts = citizenWords(lang).own;
  const active = activeSteps(steps);
  const holders = active.map(({ agencyId }) => (agencyId && agencies.get(agencyId)) || texts.center);
  const stepHolder = listed([...new Set(holders.length > 0 ? holders : [texts.center])], lang);
  const { status, returnMethod } = dossier;
  switch (status) {
    case 'submitted':
      return {
        title: texts.waitingFor(texts.center),
        text: isCheckLate(dossier, now)
          ? texts.waiting.submittedLate
          : texts.waiting.submitted(formatInstant(dossier.checkDueAt, lang)),
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
    case 'awaiting_obligation':
      return { title: texts.waitingFor(texts.you), text: texts.waiting[status] };
    case 'result_ready': {
      const whom = returnMethod === 'counter' ? texts.you : texts.center;
      return { title: texts.waitingFor(whom), text: texts.waiting.result_ready[returnMethod] };
    }
    case 'delivered':
    case 'refused':
    case 'stopped':
      return { title: texts.finished, text: texts.waiting[status] };
  }
}

/** The center has not answered a filing within its working hours. */
export const isCheckLate = ({ status, checkDueAt }: Dossier, now: Temporal.Instant): boolean =>
  status === 'submitted' && isPastDue(now, checkDueAt, 'hour');
