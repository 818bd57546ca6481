import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Result } from '../../../kernel/result.ts';
import { qrCode } from '../../../platform/qr.ts';
import { orRefuse, Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import { sendUpload } from '../../../web/server/send-upload.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { readDossier, referenceOf, underVersion } from '../../dossiers/index.ts';
import { ownUploads } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import { recallResult } from '../actions/recall-result.ts';
import { replaceResult } from '../actions/replace-result.ts';
import { RecallInput, ReplacementInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { readResult } from '../queries/read-result.ts';
import { resultById } from '../store.ts';
import { coverPage } from './cover.view.ts';
import { formView, NOTHING_TYPED, type Typed } from './form-tools.ts';
import { resultPage } from './result.view.ts';

export const ResultParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 1e15 }) });
export const ResultQuery = Type.Object({
  xong: Type.Optional(Type.Union([Type.Literal('thu-hoi'), Type.Literal('thay-the')])),
});

/** `/can-bo/ket-qua/{id}`: one result with its days, signatures, endings, and what may be done about it. */
export const showResult = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, NOTHING_TYPED);

const readGrounds = formReader(underVersion(RecallInput.properties));

/** Taken back before it was handed over. */
export const postRecall = (web: Web) => ending(web, readGrounds, recallResult, 'thu-hoi');

const ReplaceForm = underVersion({
  ...RecallInput.properties,
  replacement: Type.Required(ReplacementInput).properties.replacement,
});

/** Another result in its place, after it was handed over. */
export const postReplacement = (web: Web) => ending(web, formReader(ReplaceForm), replaceResult, 'thay-the');

/** Revoked after it was handed over, with nothing in its place. */
export const postRevocation = (web: Web) => ending(web, readGrounds, replaceResult, 'thay-the');

/** A form that ends this result: by which verb, and what the page says when it is done. */
const ending = <Input extends RecallInput>(
  web: Web,
  readForm: (request: FastifyRequest) => { readonly parsed: Result<Input> },
  verb: (services: Services, actor: Actor, input: Input & { reference: string }) => Promise<Result<unknown>>,
  done: 'thu-hoi' | 'thay-the',
) =>
  pageForm(web, {
    read: readForm,
    act: async (services, actor, input, request) => {
      const found = await readResult(services.db, actor, { id: idOf(request), now: services.clock.now() });
      if (!found.ok) return found;
      return verb(services, actor, { ...input, reference: referenceOf(found.value.dossier) });
    },
    next: (request) => `/can-bo/ket-qua/${idOf(request)}?xong=${done}`,
    again: (request, reply, problem) => draw(web, request, reply, { fields: formFields(request), problem }),
  });

/** `/can-bo/ket-qua/{id}/bia`: a cover to be printed, with the QR code. */
export const showCover = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const record = orRefuse(await read(web, request));
  const shell = await web.shellOf(request, reply);
  const agencies = await listAgencies(web.services.db);
  const agencyName = agencies.find(({ id }) => id === record.result.agencyId)?.name ?? '';
  return sendPage(reply, coverPage(shell, { ...record, agencyName }));
};

/** `/can-bo/ket-qua/{id}/ma-qr.svg`: what everybody may scan. */
export const showResultQr = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { result } = orRefuse(await read(web, request));
  if (result.token === null) throw new Refusal({ code: 'not-found' });
  const { svg } = qrCode(`${web.services.publicUrl}/xac-minh/${result.token}`);
  return reply.type('image/svg+xml').header('cache-control', 'private, no-store').send(svg);
};

/** `/can-bo/ket-qua/{id}/tep`: the electronic copy; the one signed here where there is one. */
export const openResultFile = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { result, signatures } = orRefuse(await read(web, request));
  const upload = signatures?.uploadId ?? result.uploadId;
  if (upload === null) throw new Refusal({ code: 'not-found' });
  return sendUpload(reply, web.services, upload);
};

const idOf = ({ params }: FastifyRequest): number => (params as Static<typeof ResultParams>).id;

const read = ({ services: { db, clock } }: Web, request: FastifyRequest) =>
  readResult(db, signedIn(request), { id: idOf(request), now: clock.now() });

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, typed: Typed) {
  const { db, clock, resultSigner } = web.services;
  const actor = signedIn(request);
  const record = orRefuse(await read(web, request));
  const asked = { reference: referenceOf(record.dossier), now: clock.now(), purpose: 'result' };
  const dossier = await readDossier(db, actor, asked);
  const shell = await web.shellOf(request, reply);
  const texts = words(shell.lang);
  const form = formView(web, reply, shell, typed, labelsOf(texts));
  const token = form.value('replacement.upload');
  const [upload] = token ? await ownUploads(db, actor.accountId, [token]) : [];
  const replacedBy = record.ending?.replacedBy ?? null;
  return sendPage(
    reply,
    resultPage(shell, {
      ...record,
      agencyName: (await listAgencies(db)).find(({ id }) => id === record.result.agencyId)?.name ?? '',
      replacement: replacedBy === null ? null : await resultById(db, replacedBy),
      mayCome: resultSigner !== null,
      permitted: dossier.ok ? dossier.value.permitted : new Set(),
      done: (request.query as Static<typeof ResultQuery>).xong ?? null,
      form,
      kept: upload ?? null,
    }),
  );
}

function labelsOf({ register, result }: ReturnType<typeof words>): Readonly<Record<string, string>> {
  const document = Object.entries(register.labels).map(([name, text]) => [`replacement.${name}`, text]);
  return { ...result.fields, ...Object.fromEntries(document) };
}
