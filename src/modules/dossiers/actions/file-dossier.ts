import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { findCenter, rulesAt, ruleValue, theReceptionPoint } from '../../center/index.ts';
import { checkDeadline } from '../../deadlines/index.ts';
import { ownUploads, type Upload } from '../../files/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { isOfferedOnline, type ProcedureVersion, procedureOn, processOn } from '../../procedures/index.ts';
import { stationOf } from '../../staff/index.ts';
import { insertAnswers } from '../answers-store.ts';
import { insertAssistedFiling } from '../assisted-store.ts';
import type { DossierCapabilities } from '../capabilities.ts';
import { insertDocuments } from '../documents-store.ts';
import { chainOf, type Dossier } from '../domain/dossier.ts';
import { formatProvisionalNumber } from '../domain/dossier-code.ts';
import { type FilledForm, readForms } from '../domain/filled-forms.ts';
import type { DossierProblem } from '../domain/problems.ts';
import { procedureInCase } from '../domain/procedure-in-case.ts';
import { receivable, receivedHere } from '../domain/receivable.ts';
import { decideRepresentation } from '../domain/representation.ts';
import type { FilingInput } from '../input.ts';
import { insertRepresentation } from '../representation-store.ts';
import { insertDossier } from '../store.ts';

/** The text the applicant agreed to; a new wording is a new version. */
export const DECLARATION_VERSION = '2026-11';

type Filer = { readonly actor: Actor; readonly servesAgency: boolean };

/**
 * Takes a filing in, online by the applicant or at the counter by reception for them, and gives it a provisional
 * number. What came by post was handed in when its list was registered (`submittedAt`). It is not accepted yet: the center answers within the hours of `onlineCheck.workingHours` (QC Đ7.2a).
 *
 * Problems: `not-permitted`, `procedure-not-found`, `procedure-not-in-force`, `procedure-not-received`, `process-missing`,
 * `reception-at-agency-office`, `case-required`, `case-unknown`,
 * `online-not-offered`, `not-your-agency`, `upload-unknown`, `invalid-input` (a paper not asked for, an address missing),
 * `rules-missing`, `calendar-not-published`.
 */
export async function fileDossier(
  { db, clock, calendars }: Pick<DossierCapabilities, 'db' | 'clock' | 'calendars'>,
  actor: Actor,
  input: FilingInput,
  { submittedAt = clock.now() }: { readonly submittedAt?: Temporal.Instant } = {},
): Promise<Result<Dossier, Problem<DossierProblem | 'not-permitted' | 'invalid-input'>>> {
  const now = clock.now();
  const today = localDate(now);
  return transaction(db, async (tx) => {
    const published = await procedureOn(tx, input.procedureCode, today);
    if (!published)
      return fail('procedure-not-found', { errors: [{ pointer: '/procedureCode', code: 'procedure-unknown' }] });
    const hasProcess = (await processOn(tx, published.code, today)) !== null;
    const open = receivable(published, hasProcess, today);
    if (!open.ok) return open;
    const here = receivedHere(published, input.receptionPoint);
    if (!here.ok) return here;
    const inCase = procedureInCase(published, input.caseKey ?? null);
    if (!inCase.ok) return inCase;
    const procedure = inCase.value;
    const allowed = mayFile(await filerOf(tx, actor, procedure, today), input, procedure);
    if (!allowed.ok) return allowed;
    const represented = decideRepresentation(input.representation, { applicant: input.applicant, today });
    if (!represented.ok) return represented;
    const forms = readForms(procedure.content, input.answers, today);
    if (!forms.ok) return forms;
    const uploads = await namedUploads(tx, actor, input);
    if (!uploads.ok) return uploads;

    const rules = await rulesAt(tx, now);
    const center = await findCenter(tx);
    if (!rules || !center) return fail('rules-missing');
    const edition = await calendars.current(tx, center.profile.calendar);
    if (!edition) return fail('calendar-not-published', { facts: { year: today.year } });
    const byOfficial = input.channel !== 'online' || input.assisted !== undefined;
    const atCounter = input.channel === 'counter';
    const check = checkDeadline(edition.calendar, submittedAt, ruleValue(rules.rules, 'onlineCheck.workingHours'));
    // At the counter the papers are checked while the applicant stands there: nothing can make that wait.
    const checkDueAt = check.ok ? check.value.dueAt : atCounter ? now : null;
    if (checkDueAt === null) return fail('calendar-not-published', check.ok ? {} : check.problem);
    const dossier = await insertDossier(tx, {
      provisionalNumber: formatProvisionalNumber(today, randomBytes(5)),
      channel: input.channel,
      procedureVersionId: procedure.id,
      caseKey: input.caseKey ?? null,
      agencyId: procedure.agencyId,
      receptionPointId: (await theReceptionPoint(tx)).id,
      applicant: {
        ...input.applicant,
        name: input.applicant.name.normalize('NFC'),
        email: input.applicant.email ?? null,
      },
      submitterName: submitterOf(input),
      sets: input.sets ?? procedure.content.sets,
      returnMethod: input.returnMethod,
      returnAddress: input.returnAddress ?? null,
      declarationVersion: DECLARATION_VERSION,
      filedBy: byOfficial ? null : actor.accountId,
      assistedBy: byOfficial ? actor.accountId : null,
      submittedAt,
      checkDueAt,
    });
    const authorisation = uploads.value.find(({ token }) => token === input.representation?.upload) ?? null;
    await insertRepresentation(tx, dossier.id, input.representation, authorisation?.id ?? null);
    if (input.assisted) await insertAssistedFiling(tx, dossier.id, actor.accountId as number, input.assisted, now);
    await insertAnswers(tx, dossier.id, forms.value);
    await insertDocuments(tx, dossier.id, handedIn(input, procedure, { uploads: uploads.value, forms: forms.value }));
    await record(tx, chainOf(dossier.id), [
      {
        at: now,
        actor: actingAs(actor, byOfficial ? 'reception' : 'applicant'),
        action: 'file',
        facts: {
          provisionalNumber: dossier.provisionalNumber,
          procedure: `${procedure.code}@${procedure.version}`,
          ...(dossier.caseKey && { case: dossier.caseKey }),
          channel: dossier.channel,
          returnMethod: dossier.returnMethod,
          declaration: DECLARATION_VERSION,
          ...(input.assisted && { assisted: input.assisted }),
          ...(input.representation && { acting: input.representation.acting }),
          papers: input.documents.map((document) => document.componentKey),
          files: uploads.value.map((upload) => upload.sha256),
          ...(forms.value.length > 0 && { forms: forms.value.map(fingerprint) }),
        },
        ground: 'QC Đ7.2a',
      },
    ]);
    return ok(dossier);
  });
}

/** Whoever has an authorisation hands in for the owner; an organisation's own representative is the organisation. */
const submitterOf = ({ submitterName, representation }: FilingInput): string | null =>
  (representation?.acting === 'authorised' ? representation.name : submitterName)?.normalize('NFC') ?? null;

async function filerOf(tx: Tx, actor: Actor, procedure: ProcedureVersion, today: Temporal.PlainDate): Promise<Filer> {
  const station = actor.accountId === null ? null : await stationOf(tx, actor.accountId, today);
  return { actor, servesAgency: station?.counterAgencyIds.has(procedure.agencyId) ?? false };
}

function mayFile({ actor, servesAgency }: Filer, input: FilingInput, procedure: ProcedureVersion) {
  if (input.assisted && input.channel !== 'online') return fail('not-permitted');
  if (input.channel === 'online') {
    if (!may(actor, input.assisted ? 'receive-dossier' : 'file-dossier')) return fail('not-permitted');
    if (input.assisted && !servesAgency) return fail('not-your-agency', { facts: { agency: procedure.agencyName } });
    if (!isOfferedOnline(procedure.content)) return fail('online-not-offered', { facts: { code: procedure.code } });
  } else {
    if (!may(actor, 'receive-dossier')) return fail('not-permitted');
    if (!servesAgency) return fail('not-your-agency', { facts: { agency: procedure.agencyName } });
  }
  const known = new Set(procedure.content.components.map((component) => component.key));
  const errors = input.documents.flatMap(({ componentKey }, index) =>
    known.has(componentKey) && input.documents.findIndex((d) => d.componentKey === componentKey) === index
      ? []
      : [{ pointer: `/documents/${index}/componentKey`, code: 'paper-not-asked-for' }],
  );
  if (input.returnMethod === 'post' && !input.returnAddress)
    errors.push({ pointer: '/returnAddress', code: 'missing' });
  return errors.length > 0 ? fail('invalid-input', { errors }) : ok(undefined);
}

async function namedUploads(tx: Tx, actor: Actor, input: FilingInput) {
  const { upload: authorisation } = input.representation ?? {};
  const tokens = [
    ...new Set([
      ...input.documents.flatMap((document) => document.uploads ?? []),
      ...(authorisation ? [authorisation] : []),
    ]),
  ];
  const found = actor.accountId === null ? [] : await ownUploads(tx, actor.accountId, tokens);
  const unknown = tokens.find((token) => !found.some((upload) => upload.token === token));
  if (unknown === undefined) return ok(found);
  if (unknown === authorisation)
    return fail('upload-unknown', { errors: [{ pointer: '/representation/upload', code: 'upload-unknown' }] });
  const index = input.documents.findIndex((document) => document.uploads?.includes(unknown));
  return fail('upload-unknown', { errors: [{ pointer: `/documents/${index}/uploads`, code: 'upload-unknown' }] });
}

type Brought = { readonly uploads: readonly Upload[]; readonly forms: readonly FilledForm[] };

/** The papers handed in, and those a filled form stands for. */
function handedIn({ documents }: FilingInput, { content }: ProcedureVersion, { uploads, forms }: Brought) {
  return content.components.flatMap(({ key, name, eForm }) => {
    const document = documents.find(({ componentKey }) => componentKey === key);
    const formKey = forms.find((form) => form.formKey === eForm)?.formKey ?? null;
    if (!document && formKey === null) return [];
    return [
      {
        componentKey: key,
        name,
        originals: document?.originals ?? 0,
        certifiedCopies: document?.certifiedCopies ?? 0,
        copies: document?.copies ?? 0,
        formKey,
        uploadIds: uploads.filter(({ token }) => document?.uploads?.includes(token)).map(({ id }) => id),
      },
    ];
  });
}

/** What was answered, so that the ledger shows whether it was changed. */
const fingerprint = ({ formKey, answers }: FilledForm): string =>
  `${formKey} ${createHash('sha256').update(canonicalJson(answers)).digest('hex')}`;
