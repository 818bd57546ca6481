import { ok, type Result } from '../../../../kernel/result.ts';
import { formatDay, localDate } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { Services } from '../../../../web/services.ts';
import { attachHeld, type HeldDocument, heldDocumentsOf } from '../../../digitisation/index.ts';
import { acceptDossier } from '../../actions/accept-dossier.ts';
import { fileDossier } from '../../actions/file-dossier.ts';
import { type Dossier, referenceOf } from '../../domain/dossier.ts';
import type { AcceptanceInput, FilingInput } from '../../input.ts';
import { counterWords } from '../../messages/counter.ts';
import type { Desk } from './desk.ts';
import type { IntakeForm } from './intake-form.ts';
import { tidyNumber } from './said.ts';

/** A paper the center holds already, offered in place of one the procedure asks for. */
export type HeldPaper = { readonly id: number; readonly text: string };

/**
 * What the center already holds of the applicant for the papers of this procedure, the newest for each: it is used again
 * with their consent, not asked for again. Nothing before somebody is known; looking is logged (QC Đ5.1d).
 */
export async function heldPapers(
  { db }: Pick<Services, 'db'>,
  { official, procedure }: Desk,
  typedNumber: string,
  lang: Lang,
): Promise<ReadonlyMap<string, HeldPaper>> {
  const idNumber = tidyNumber(typedNumber);
  if (procedure.content.settlement === 'IMMEDIATE' || !/^[A-Z]?\d{7,12}(-\d{3})?$/.test(idNumber)) return new Map();
  const found = await heldDocumentsOf(db, official.actor, {
    owner: { idNumber },
    procedureCode: procedure.code,
    components: procedure.content.components,
    at: official.now,
  });
  // Of several the first counts, which is the newest.
  return new Map(
    found.toReversed().map((paper) => [paper.componentKey, { id: paper.id, text: describe(paper, lang) }]),
  );
}

function describe({ name, number, expiresOn, digitisedAt }: HeldDocument, lang: Lang): string {
  const texts = counterWords(lang).papers;
  const until = expiresOn && texts.heldUntil(formatDay(Temporal.PlainDate.from(expiresOn)));
  return [name, number, texts.heldSince(formatDay(localDate(digitisedAt))), until].filter(Boolean).join(', ');
}

export type HeldChoice = { readonly componentKey: string; readonly held: number };

/** The papers for which a held one is used. */
export const heldIn = ({ documents }: IntakeForm): HeldChoice[] =>
  documents.flatMap(({ componentKey, held }) => (held === undefined ? [] : [{ componentKey, held }]));

/** Puts the held papers to a dossier just filed, with the consent the applicant gave at the counter. */
export async function attachAll(
  services: Services,
  { official }: Desk,
  dossier: Dossier,
  choices: readonly HeldChoice[],
): Promise<Result<void>> {
  const consent = { how: 'in_person', note: counterWords('vi').papers.consent } as const;
  for (const choice of choices) {
    const done = await attachHeld(services, official.actor, { ...choice, reference: referenceOf(dossier), consent });
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** The same as `takeIn`, with held papers in between; the caller's transaction is undone where one of the three fails. */
export async function takeInWithHeld(
  services: Services,
  desk: Desk,
  { filing, acceptance }: { filing: FilingInput; acceptance: AcceptanceInput },
  choices: readonly HeldChoice[],
): Promise<Result<Dossier>> {
  const filed = await fileDossier(services, desk.official.actor, filing);
  if (!filed.ok) return filed;
  const attached = await attachAll(services, desk, filed.value, choices);
  if (!attached.ok) return attached;
  return acceptDossier(services, desk.official.actor, { ...acceptance, reference: referenceOf(filed.value) });
}
