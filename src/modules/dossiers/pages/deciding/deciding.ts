import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../../kernel/result.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import type { Html } from '../../../../platform/html.ts';
import { type FormFaults, formFaults, NO_FAULTS } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { orRefuse } from '../../../../web/server/api.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { type PageForm, pageForm } from '../../../../web/server/page-form.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Web } from '../../../../web/web.ts';
import { type Dossier, referenceOf } from '../../domain/dossier.ts';
import { type DossierView, readDossier } from '../../queries/read-dossier.ts';

/** What every page shows on which an official decides something about one dossier, besides its own facts. */
export type DecidingView<Facts> = {
  readonly view: DossierView;
  readonly facts: Facts;
  /** Where this page is, and where its forms are posted below. */
  readonly here: string;
  readonly values: FormFields;
  readonly faults: FormFaults;
  /** Of this drawing of the form: sent twice, it is done once. */
  readonly key: string;
  readonly done: boolean;
};

type Frame<Facts> = {
  /** Why the dossier is read, for the read log. */
  readonly purpose: string;
  /** The last part of the address. */
  readonly slug: string;
  readonly factsOf: (web: Web, view: DossierView, request: FastifyRequest, lang: Lang) => Promise<Facts>;
  readonly page: (shell: PageShell, view: DecidingView<Facts>) => Html;
  readonly labelOf: (name: string, lang: Lang) => string | undefined;
};

type Reference = { readonly reference: string };

/**
 * A page below `/can-bo/ho-so/{ref}` with its forms: drawn, posted once, drawn again with everything that was typed and
 * what is wrong with it, or left for itself with the decision made.
 */
export function deciding<Facts>(frame: Frame<Facts>) {
  const show = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { xong } = request.query as { xong?: string };
    return draw(frame, web, request, reply, { problem: null, done: xong === '1' });
  };
  const post =
    <Input>(
      read: PageForm<Input, Dossier>['read'],
      /** The verb: takes what the form says, about the dossier of the address. */
      act: PageForm<Input & Reference, Dossier>['act'],
    ) =>
    (web: Web) =>
      pageForm<Input, Dossier>(web, {
        read,
        act: (services, actor, input, request) =>
          act(services, actor, { ...input, reference: (request.params as Reference).reference }, request),
        next: (_, dossier) => `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/${frame.slug}?xong=1`,
        again: (request, reply, problem) => draw(frame, web, request, reply, { problem, done: false }),
        sameness: (request) => JSON.stringify([request.url, formFields(request)]),
      });
  return { show, post };
}

async function draw<Facts>(
  frame: Frame<Facts>,
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { problem, done }: { readonly problem: Problem | null; readonly done: boolean },
) {
  const { reference } = request.params as { reference: string };
  const { db, clock } = web.services;
  const { purpose, slug, factsOf, page, labelOf } = frame;
  const view = orRefuse(await readDossier(db, signedIn(request), { reference, now: clock.now(), purpose }));
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  return sendPage(
    reply,
    page(shell, {
      view,
      facts: await factsOf(web, view, request, shell.lang),
      here: `/can-bo/ho-so/${encodeURIComponent(referenceOf(view.dossier))}/${slug}`,
      values: formFields(request),
      faults: told ? formFaults(told, (name) => labelOf(name, shell.lang)) : NO_FAULTS,
      key: newFormKey(),
      done,
    }),
  );
}
