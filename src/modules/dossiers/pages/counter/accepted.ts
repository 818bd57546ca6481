import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatInstant } from '../../../../kernel/time.ts';
import { type Lang, listed } from '../../../../web/i18n.ts';
import type { PageShell } from '../../../../web/layout/index.ts';
import { orRefuse } from '../../../../web/server/api.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { activeSteps } from '../../../workflow/index.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { caseNameOf } from '../../domain/procedure-in-case.ts';
import { counterWords } from '../../messages/counter.ts';
import { officialWords } from '../../messages/official.ts';
import { type DossierView, readDossier } from '../../queries/read-dossier.ts';
import { officialOf } from '../official.ts';
import { representationText } from '../representation-text.ts';
import { type AcceptedView, acceptedPage } from './accepted.view.ts';

/** `/can-bo/ho-so/{code}/da-tiep-nhan`: the code to read out, the receipt to print, and the next person. */
export const showAccepted = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference } = request.params as { reference: string };
  const { actor, now } = await officialOf(web, request);
  const view = orRefuse(await readDossier(web.services.db, actor, { reference, now, purpose: 'accepted' }));
  const { dossier, procedure, steps } = view;
  const shell = await web.shellOf(request, reply);
  const texts = officialWords(shell.lang).accepted;
  const { accepted } = dossier;
  const online = dossier.channel === 'online';
  const settled = dossier.status === 'delivered';
  const agencies = await listAgencies(web.services.db);
  const holders = activeSteps(steps).map(
    ({ agencyId }) => agencies.find(({ id }) => id === agencyId)?.name ?? texts.center,
  );
  return sendPage(
    reply,
    acceptedPage(standingAt(shell, online ? '/can-bo' : '/can-bo/quay'), {
      online,
      title: settled ? texts.settled : texts.title,
      code: referenceOf(dossier),
      due: !settled && accepted ? formatInstant(accepted.originalDueAt, shell.lang) : null,
      starts:
        !settled && accepted && Temporal.Instant.compare(accepted.effectiveStart, accepted.at) > 0
          ? formatInstant(accepted.effectiveStart, shell.lang)
          : null,
      nowWith: holders.length > 0 ? listed([...new Set(holders)], shell.lang) : null,
      procedure: { code: procedure.code, name: procedure.content.name },
      case: dossier.caseKey ? { key: dossier.caseKey, name: caseNameOf(procedure.content, dossier) ?? '' } : null,
      applicant: dossier.applicant.name,
      choices: choicesOf(view, shell.lang),
    }),
  );
};

/** How it was handed in, by whom, and how the result comes back: read out once more, for the choice is the applicant's (QC Đ5.1b). */
function choicesOf({ dossier, representation }: DossierView, lang: Lang): AcceptedView['choices'] {
  const { confirmed } = counterWords(lang);
  const { channel, returnMethod } = officialWords(lang);
  const method = returnMethod[dossier.returnMethod];
  return [
    ...(representation ? [{ key: confirmed.submitter, value: representationText(representation, lang) }] : []),
    { key: confirmed.channel, value: channel[dossier.channel] },
    { key: confirmed.returnMethod, value: dossier.returnAddress ? `${method} – ${dossier.returnAddress}` : method },
  ];
}

/** The page of a dossier that belongs to another place in the navigation: where the work was, and goes on. */
const standingAt = (shell: PageShell, place: string): PageShell => ({
  ...shell,
  nav: shell.nav.map((item) => ({ ...item, current: item.href === place })),
});
