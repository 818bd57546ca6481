import type { Tx } from '../../../../platform/database/database.ts';
import { type Rules, ruleValue } from '../../../center/index.ts';
import type { Station } from '../../../staff/index.ts';
import { activeSteps } from '../../../workflow/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import type { StopNoticeFact } from '../../domain/form-facts.ts';
import type { LoadedTerms } from '../load-terms.ts';

/** Whether the forms in force have a notice of stopping (Mẫu 05 of 2025). */
export const hasStopNotice = (rules: Rules): boolean => ruleValue(rules, 'forms.set') === 'FORM_SET_2025';

type Said = Pick<StopNoticeFact, 'number' | 'askedAt' | 'reason' | 'papersReturned' | 'dossier' | 'at'>;

/** Issues the notice that a dossier was stopped, in the transaction that stopped it; `loaded` tells where it stood before. */
export const issueStopNotice = (
  tx: Tx,
  { announce }: Pick<DossierCapabilities, 'announce'>,
  { actor, steps, procedure, center, station }: LoadedTerms,
  said: Said,
): Promise<void> =>
  announce.formIssued(tx, {
    form: 'stop-notice',
    ...said,
    stageReached: activeSteps(steps).map(({ name }) => name),
    procedure,
    center,
    official: { actor, station: station as Station },
  });
