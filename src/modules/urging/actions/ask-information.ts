import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, toRfc3339 } from '../../../kernel/time.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { listAgencies, type StoredAgency, takeNumber } from '../../center/index.ts';
import { chainOf, referenceOf } from '../../dossiers/index.ts';
import { type FormCapabilities, issueForm } from '../../forms/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { stationOf } from '../../staff/index.ts';
import { informationLetter, requestChain } from '../domain/information.ts';
import { insertRequest } from '../information-store.ts';
import type { InformationInput } from '../input.ts';
import { type About, readAbout } from './about.ts';
import { answerDue } from './answer-due.ts';
import type { PrepareCapabilities } from './prepare-urging.ts';

export type AskCapabilities = PrepareCapabilities & FormCapabilities & { readonly clock: Clock };
export type AskedInformation = { readonly id: number; readonly number: string; readonly answerDueAt: Temporal.Instant };

/** A request that is ready to go out: everything but its number. */
export type PreparedRequest = About & {
  readonly agency: StoredAgency;
  readonly answerDueAt: Temporal.Instant;
  readonly content: ReturnType<typeof informationLetter>;
};

/** A request as it would be issued now. Problems: `not-permitted`, `invalid-input`, those of the calendar. */
export async function prepareRequest(
  tx: Tx,
  capabilities: PrepareCapabilities,
  actor: Actor,
  input: InformationInput,
  now: Temporal.Instant,
): Promise<Result<PreparedRequest>> {
  if (actor.accountId === null || !may(actor, 'urge-agency')) return fail('not-permitted');
  const agency = (await listAgencies(tx)).find(({ key }) => key === input.agency);
  if (!agency) return fail('invalid-input', { errors: [{ pointer: '/agency', code: 'urging-agency-required' }] });
  const about = await readAbout(tx, actor, input, now);
  if (!about.ok) return about;
  const due = await answerDue({ ...capabilities, db: tx }, now, input.answerWorkingDays);
  if (!due.ok) return due;
  const post = (await stationOf(tx, actor.accountId, localDate(now)))?.post ?? '';
  const { dossier, procedureCode } = about.value;
  const content = informationLetter({
    agency,
    procedureCode,
    subject: input.subject.trim(),
    asked: input.asked.trim(),
    dossier: dossier && { reference: referenceOf(dossier) },
    answerDueAt: due.value,
    signer: { name: actor.name, post },
    center: capabilities.center,
  });
  return ok({ ...about.value, agency, answerDueAt: due.value, content });
}

/**
 * Asks an agency for information, documents or a report (QC Đ8.2): numbered, with a day for the answer by the center's
 * calendar; a dossier or a procedure may stand beside it.
 *
 * Problems: those of `prepareRequest`.
 */
export async function askInformation(
  capabilities: AskCapabilities,
  actor: Actor,
  input: InformationInput,
): Promise<Result<AskedInformation, Problem>> {
  const at = capabilities.clock.now();
  const { signingKey, center } = capabilities;
  return transaction(capabilities.db, async (tx) => {
    const prepared = await prepareRequest(tx, capabilities, actor, input, at);
    if (!prepared.ok) return prepared;
    const { agency, dossier, procedureCode, answerDueAt, content } = prepared.value;
    const by = actor.accountId as number;
    const number = await takeNumber(tx, 'information-request', localDate(at));
    const asked = { subject: input.subject.trim(), asked: input.asked.trim() };
    const id = await insertRequest(tx, {
      ...asked,
      ...{ agencyId: agency.id, number: number.text, dossierId: dossier?.id ?? null, procedureCode },
      ...{ issuedAt: at, issuedBy: by, answerDueAt },
    });
    await issueForm(
      tx,
      { signingKey },
      {
        ...{ form: 'information-request', content, center, rules: null, at, number, by },
        subject: requestChain(id),
        dossierId: null,
        agencyId: agency.id,
      },
    );
    const facts = { request: id, number: number.text, agency: agency.key, answerDueAt: toRfc3339(answerDueAt) };
    const entry = { at, actor: actingAs(actor), action: 'ask-information', ground: 'QC Đ8.2' };
    await record(tx, requestChain(id), [{ ...entry, facts: { ...facts, ...asked, procedureCode } }]);
    if (dossier) await record(tx, chainOf(dossier.id), [{ ...entry, facts }]);
    return ok({ id, number: number.text, answerDueAt });
  });
}
