import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendPage } from '../../../../web/server/send-page.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { Web } from '../../../../web/web.ts';
import { listFilingDrafts } from '../../filing-drafts/list-filing-drafts.ts';
import { findDossiers } from '../../queries/find-dossiers.ts';
import { myDossiersPage } from './my-dossiers.view.ts';

const PAGE = 20;

/** The applicant's own dossiers, newest first; `?sau=` is where the page before ended. */
export const showMyDossiers = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { sau, 'da-xoa': givenUp } = request.query as Record<string, unknown>;
  const after = typeof sau === 'string' && /^[1-9]\d{0,15}$/.test(sau) ? Number(sau) : undefined;
  const wanted = { at: web.services.clock.now(), limit: PAGE + 1, ...(after !== undefined && { after }) };
  const found = await findDossiers(web.services.db, signedIn(request), null, wanted);
  const items = found.slice(0, PAGE);
  const isFirst = after === undefined;
  const drafts = isFirst ? await listFilingDrafts(web.services, signedIn(request).accountId) : [];
  const next = found.length > PAGE ? items.at(-1)?.id : undefined;
  return sendPage(
    reply,
    myDossiersPage(await web.shellOf(request, reply), {
      items,
      next,
      first: isFirst,
      drafts,
      givenUp: givenUp === '1',
    }),
  );
};
