import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import type { Lang } from '../../../web/i18n.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { custodyOf } from '../../custody/index.ts';
import { type Dossier, type DossierView, readDossier, referenceOf, underVersion } from '../../dossiers/index.ts';
import { readablePapers } from '../../forms/index.ts';
import { stationOf } from '../../staff/index.ts';
import { endVerification } from '../actions/end-verification.ts';
import { FindingInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { noticesOf } from '../store.ts';
import { type FormName, readNoticeForm } from './notice-forms.ts';
import { formChoices, noticeRows, waysToVerify } from './notices.presenter.ts';
import { noticesPage } from './notices.view.ts';

const key = Type.Optional(Type.String({ maxLength: 100 }));
export const NoticesQuery = Type.Object({
  loai: Type.Optional(Type.Enum(['chuyen-buoc', 'tham-tra', 'cham', 'tra-lai'])),
  /** Which step is handed on, and what it came to. */
  buoc: key,
  'ket-qua': key,
  xong: Type.Optional(Type.Literal('1')),
});
type Params = { readonly reference: string; readonly form?: FormName; readonly id?: number };

/** `/can-bo/ho-so/{ref}/thong-bao`: the notices of a dossier, and those this person may give. */
export const showNotices = (web: Web) => (request: FastifyRequest, reply: FastifyReply) => {
  const { loai = null, xong } = request.query as Static<typeof NoticesQuery>;
  return draw(web, request, reply, { form: loai, problem: null, done: xong === '1' });
};

export const postNotice = (web: Web) =>
  pageForm<unknown, Dossier>(web, {
    read: (request) => readNoticeForm((request.params as Params).form as FormName, request),
    act: (services, actor, _, request) => {
      const { form, reference } = request.params as Params;
      return readNoticeForm(form as FormName, request).act(services, actor, reference);
    },
    next: doneAt,
    again: (request, reply, problem) =>
      draw(web, request, reply, { form: (request.params as Params).form as FormName, problem, done: false }),
    sameness,
  });

export const postEnd = (web: Web) =>
  pageForm<Static<typeof FindingForm>, Dossier>(web, {
    read: formReader(FindingForm),
    act: (services, actor, input, request) => {
      const { reference, id = 0 } = request.params as Params;
      return endVerification(services, actor, { ...input, reference, noticeId: id });
    },
    next: doneAt,
    again: (request, reply, problem) => draw(web, request, reply, { form: null, problem, done: false }),
    sameness,
  });
const FindingForm = underVersion(FindingInput.properties);

function doneAt(_: FastifyRequest, dossier: Dossier): string {
  return `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/thong-bao?xong=1`;
}

function sameness(request: FastifyRequest): string {
  return JSON.stringify([request.url, formFields(request)]);
}

type Drawn = { readonly form: FormName | null; readonly problem: Problem | null; readonly done: boolean };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { form, problem, done }: Drawn) {
  const { db, clock } = web.services;
  const { reference, id } = request.params as Params;
  const actor = signedIn(request);
  const now = clock.now();
  const view = orRefuse(await readDossier(db, actor, { reference, now, purpose: 'notices' }));
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const station = await stationOf(db, actor.accountId, localDate(now));
  const choices = formChoices(view, shell.lang);
  return sendPage(
    reply,
    noticesPage(shell, {
      view,
      reference: referenceOf(view.dossier),
      form: choices.find((choice) => choice.form === form)?.form ?? null,
      choices,
      way: wayMeant(view, request),
      rows: noticeRows(
        await noticesOf(db, [view.dossier.id]),
        {
          agencies: await listAgencies(db),
          forms: await readablePapers(db, actor, { dossierId: view.dossier.id, now }),
          reference: referenceOf(view.dossier),
        },
        shell.lang,
      ),
      signer: { name: actor.name, position: station?.post ?? '' },
      papers: await papersHeld(web, view),
      values: problem ? formFields(request) : {},
      faults: told ? formFaults(told, (name) => labelOf(name, shell.lang)) : NO_FAULTS,
      ending: problem ? (id ?? null) : null,
      key: newFormKey(),
      done,
    }),
  );
}

/** The step that is handed on: the one asked for, by link or form, else the only one. */
function wayMeant(view: DossierView, request: FastifyRequest) {
  const ways = waysToVerify(view);
  const query = request.query as Static<typeof NoticesQuery>;
  const fields = formFields(request);
  const stepKey = query.buoc ?? fields.stepKey?.at(-1);
  const outcome = query['ket-qua'] ?? fields.outcome?.at(-1);
  return (
    ways.find((way) => way.step.key === stepKey && (way.outcome ?? undefined) === (outcome || undefined)) ??
    ways[0] ??
    null
  );
}

/** What the authorities hold of a dossier, to be given back with it. */
async function papersHeld({ services: { db } }: Web, { dossier }: DossierView): Promise<string> {
  const held = (await custodyOf(db, dossier.id)).filter(({ holder }) => holder.kind !== 'applicant');
  return [...new Set(held.map(({ name }) => name))].join('; ');
}

const labelOf = (name: string, lang: Lang): string | undefined =>
  (words(lang).labels as Readonly<Record<string, string>>)[name];
