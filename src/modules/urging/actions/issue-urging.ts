import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Center, takeNumber } from '../../center/index.ts';
import { type FormCapabilities, issueForm } from '../../forms/index.ts';
import type { Actor } from '../../identity/index.ts';
import { FORM_OF, type Urging } from '../domain/urging.ts';
import { insertUrging } from '../urging-store.ts';
import type { PreparedUrging } from './prepare-urging.ts';
import { recordUrging } from './urging-entry.ts';

/** What a letter is filed under among the issued forms. */
export const formSubject = (id: number): string => `urging:${id}`;

export type IssuedUrging = Pick<Urging, 'id' | 'number' | 'level' | 'answerDueAt'>;

/** Sends a prepared letter out: its number, its row, its paper, and an entry in the history of each dossier. */
export async function issueUrging(
  tx: Tx,
  { signingKey, center }: FormCapabilities & { readonly center: Center },
  actor: Actor,
  prepared: PreparedUrging,
  at: Temporal.Instant,
): Promise<IssuedUrging> {
  const by = actor.accountId as number;
  const { level, agency, addressee, dossiers, answerDueAt, follows, subject, message, content } = prepared;
  const form = FORM_OF[level];
  const number = await takeNumber(tx, form, localDate(at));
  const row = { level, number: number.text, subject, message, issuedAt: at, issuedBy: by, answerDueAt, follows };
  const id = await insertUrging(tx, { ...row, agencyId: agency.id, addresseeId: addressee.id }, dossiers);
  await issueForm(
    tx,
    { signingKey },
    {
      ...{ form, content, center, rules: null, at, number, by },
      subject: formSubject(id),
      dossierId: null,
      agencyId: addressee.id,
    },
  );
  await recordUrging(
    tx,
    dossiers.map((one) => one.id),
    actor,
    {
      at,
      action: `urge-${form}`,
      facts: {
        ...{ urging: id, number: number.text, level, agency: agency.key, addressee: addressee.key },
        ...{ answerDueAt: toRfc3339(answerDueAt), follows: follows?.id ?? null, why: follows?.ground ?? null },
      },
    },
  );
  return { id, number: number.text, level, answerDueAt };
}
