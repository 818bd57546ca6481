import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Problem, Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type FormFaults, formFaults } from '../../../web/form-faults.ts';
import type { Lang } from '../../../web/i18n.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { type DossierView, readDossier } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { attachHeld } from '../actions/attach-held.ts';
import { digitisePaper } from '../actions/digitise-paper.ts';
import { endValidity } from '../actions/end-validity.ts';
import { verifyDigitised } from '../actions/verify-digitised.ts';
import { mayDigitise, mayVerify } from '../domain/digitisers.ts';
import { DigitisedInput, EndingInput, HeldForm, VerificationInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { heldDocumentsOf } from '../queries/held-documents-of.ts';
import { papersOf } from '../store.ts';
import { documentTypes, typesUsedFor } from '../types-store.ts';
import { type PaperPageFacts, paperPresenter } from './paper.presenter.ts';
import { paperPage } from './paper.view.ts';
import type { FormName } from './paper-tools.ts';

type Params = { readonly reference: string; readonly component: string };

/** `/can-bo/ho-so/{ref}/so-hoa/{paper}`: one paper, its editions, and the forms to digitise and verify it. */
export const showPaper = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

export const postDigitised = (web: Web) =>
  form(web, 'so-hoa', DigitisedInput, (services, actor, { reference, component }, input) =>
    digitisePaper(services, actor, { ...input, reference, componentKey: component }),
  );

export const postVerification = (web: Web) =>
  form(web, 'kiem-tra', VerificationInput, (services, actor, { reference }, input) =>
    verifyDigitised(services, actor, { ...input, reference }),
  );

export const postEnding = (web: Web) =>
  form(web, 'het-gia-tri', EndingInput, (services, actor, { reference }, input) =>
    endValidity(services, actor, { ...input, reference }),
  );

export const postHeld = (web: Web) =>
  form(web, 'giay-da-co', HeldForm, (services, actor, { reference, component }, input) =>
    attachHeld(services, actor, { ...input, reference, componentKey: component }),
  );

/** A form of this page: where it is sent, what it takes, and the verb that does it. */
const form = <S extends TSchema>(
  web: Web,
  name: FormName,
  schema: S,
  act: (services: Services, actor: Actor, params: Params, input: Static<S>) => Promise<Result<unknown>>,
) =>
  pageForm<Static<S>, unknown>(web, {
    read: formReader(schema),
    act: (services, actor, input, request) => act(services, actor, request.params as Params, input),
    next: (request) => `/can-bo/ho-so/${encodeURIComponent((request.params as Params).reference)}/so-hoa?xong=${name}`,
    again: (request, reply, problem) => draw(web, request, reply, { name, problem }),
  });

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: { name: FormName; problem: Problem } | null,
) {
  const { db, clock } = web.services;
  const { reference, component: key } = request.params as Params;
  const actor = request.actor as Actor & { accountId: number };
  const now = clock.now();
  const view = orRefuse(await readDossier(db, actor, { reference, now, purpose: 'digitisation' }));
  const component = componentOf(view, key);
  if (!component) throw new Refusal({ code: 'not-found' });
  const shell = await web.shellOf(request, reply);
  const facts = await factsOf(web.services, actor, view, { component, now });
  const told = typed && web.book.tell(typed.problem, shell.lang);
  if (told) reply.code(told.status);
  const values = typed ? formFields(request) : {};
  const [kept = null] = await ownUploads(db, actor.accountId, [values.upload ?? []].flat().filter(Boolean));
  const faults =
    typed &&
    told &&
    within(
      typed.name,
      formFaults(told, (name) => labelOf(typed.name, name, shell.lang)),
    );
  return sendPage(
    reply,
    paperPage(shell, {
      ...paperPresenter(facts, shell.lang),
      typed: typed && faults && { form: typed.name, values, faults },
      kept,
      key: newFormKey(),
    }),
  );
}

function componentOf({ procedure, documents }: DossierView, key: string): PaperPageFacts['component'] | undefined {
  const asked = procedure.content.components.find((one) => one.key === key);
  const came = documents.find(({ componentKey }) => componentKey === key);
  return asked ?? (came && { key, name: came.name });
}

async function factsOf(
  { db, documentSigner }: Services,
  actor: Actor & { accountId: number },
  view: DossierView,
  { component, now }: { component: PaperPageFacts['component']; now: Temporal.Instant },
): Promise<PaperPageFacts> {
  const today = localDate(now);
  const standing = { actor, view, station: await stationOf(db, actor.accountId, today) };
  const { dossier, procedure } = view;
  const papers = (await papersOf(db, dossier.id)).filter(({ componentKey }) => componentKey === component.key);
  const digitises = mayDigitise(standing);
  const asks = digitises && ['submitted', 'supplement_requested'].includes(dossier.status);
  const search = { procedureCode: procedure.code, components: [component], at: now };
  const held = asks
    ? await heldDocumentsOf(db, actor, { ...search, owner: { idNumber: dossier.applicant.idNumber } })
    : [];
  const used = digitises ? await typesUsedFor(db, procedure.code) : [];
  return {
    view,
    component,
    papers,
    accountId: actor.accountId,
    mayDigitise: digitises,
    mayVerify: mayVerify(standing),
    signs: documentSigner !== null,
    types: digitises ? await documentTypes(db) : [],
    usualType: used.find(({ componentKey }) => componentKey === component.key)?.typeCode ?? null,
    // What this very dossier brought is no paper from before.
    held: held.filter(({ id }) => !papers.some((one) => one.id === id || one.heldFrom === id)),
    today,
  };
}

/** The links of the error summary lead into the form that was sent. */
const within = (form: FormName, faults: FormFaults): FormFaults => ({
  ...faults,
  summary: faults.summary.map((item) => (item.href ? { ...item, href: `#${form}-${item.href.slice(1)}` } : item)),
});

function labelOf(form: FormName, name: string, lang: Lang): string | undefined {
  const { form: digitise, verify, end, held } = words(lang).paper;
  const labels: Readonly<Record<string, unknown>> = {
    'so-hoa': digitise,
    'kiem-tra': verify,
    'het-gia-tri': end,
    'giay-da-co': { ...held, 'consent.how': held.how, 'consent.note': held.note, held: held.choose },
  }[form];
  const label = labels[name];
  return typeof label === 'string' ? label : undefined;
}
