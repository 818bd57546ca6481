import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CalendarShelf } from '../../calendar/index.ts';
import { listAgencies, ruleValue, type StoredAgency } from '../../center/index.ts';
import { type DeadlineTerms, type DueMode, dueMode } from '../../deadlines/index.ts';
import { type DossierProblem, type LoadedTerms, loadTerms } from '../../dossiers/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import type { LatenessProblem } from '../domain/problems.ts';

export type Addressed = { readonly reference: string; readonly expectedVersion?: number | undefined };

/** An accepted dossier locked for a paper of the competent agency, with the agency and who signs for it. */
export type LoadedForPaper = LoadedTerms & {
  readonly accepted: NonNullable<LoadedTerms['dossier']['accepted']>;
  readonly terms: DeadlineTerms;
  readonly mode: DueMode;
  readonly agency: StoredAgency;
  readonly signer: Station;
  /** The decree the forms in force belong to: what the paper rests on. */
  readonly ground: string;
  readonly isForm2025: boolean;
};

/** Problems: those of `loadTerms`; `lateness-not-your-agency`: the agency that decides apologises and extends, no other. */
export async function loadForPaper(
  tx: Tx,
  calendars: CalendarShelf,
  actor: Actor,
  wanted: Addressed & { readonly action: 'issue-apology' | 'extend'; readonly now: Temporal.Instant },
): Promise<Result<LoadedForPaper, Problem<DossierProblem | LatenessProblem>>> {
  const loaded = await loadTerms(tx, calendars, actor, wanted);
  if (!loaded.ok) return loaded;
  const { dossier, terms, station, rules } = loaded.value;
  const agency = (await listAgencies(tx)).find(({ id }) => id === dossier.agencyId);
  if (!agency || !station || station.agencyId !== dossier.agencyId) return fail('lateness-not-your-agency');
  if (!terms || !dossier.accepted) return fail('action-not-allowed');
  const mode = dueMode(terms.limit);
  const isForm2025 = ruleValue(rules, 'forms.set') === 'FORM_SET_2025';
  return ok({
    ...loaded.value,
    terms,
    accepted: dossier.accepted,
    mode: mode.ok ? mode.value : 'date',
    agency,
    signer: station,
    isForm2025,
    ground: isForm2025 ? 'Nghị định 118/2025/NĐ-CP' : 'Nghị định 61/2018/NĐ-CP',
  });
}
