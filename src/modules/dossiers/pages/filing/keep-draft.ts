import type { FastifyReply } from 'fastify';
import type { Problem, Result } from '../../../../kernel/result.ts';
import { lastValue } from '../../../../platform/form-body.ts';
import { orRefuse } from '../../../../web/server/api.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import { signedIn } from '../../../../web/server/signed-in.ts';
import type { FilingDraft } from '../../filing-drafts/filing-draft.ts';
import { fillByLink } from '../../filing-drafts/fill-by-link.ts';
import { saveFilingDraft } from '../../filing-drafts/save-filing-draft.ts';
import { findDraft } from '../../filing-drafts/store.ts';
import { savedElsewhere } from './draft-notices.view.ts';
import { filingPage } from './filing.view.ts';
import type { SentFiling } from './filing-form.ts';
import { type FilingTurn, viewOf } from './filing-turn.ts';

/** The turn as it goes on, drawn from the revision just saved; or the answer, where it cannot go on. */
export type Kept = { readonly turn: FilingTurn } | { readonly answered: FastifyReply };

/**
 * Saves what was typed with every turn, right or wrong, so that nothing is lost to a closed tab; a filing itself saves
 * nothing. Whoever saved since in another place is told about, what was typed here kept: pressing on is then meant.
 */
export async function keepDraft(turn: FilingTurn, sent: SentFiling): Promise<Kept> {
  if (turn.way.kind === 'assisted' || (turn.way.kind === 'own' && sent.step.kind === 'file')) return { turn };
  const saved = await save(turn);
  if (saved.ok) return { turn: { ...turn, page: { ...turn.page, revision: saved.value.revision } } };
  const { problem } = saved;
  if (problem.code === 'draft-already-filed')
    return { answered: await seeOther(turn.reply, `/ho-so/${problem.facts?.number}/da-nop?da-nop-roi=1`) };
  if (problem.code === 'draft-changed-elsewhere') return { answered: await sendStale(turn, problem) };
  if (problem.code === 'too-many-drafts' && sent.step.kind !== 'save') return { turn };
  if (problem.code === 'too-many-drafts')
    return { answered: await sendPage(turn.reply.code(422), filingPage(turn.shell, await viewOf(turn, problem))) };
  return orRefuse<never>(saved);
}

function save({ web, request, way, procedure, formKey, fields, page }: FilingTurn): Promise<Result<FilingDraft>> {
  if (way.kind === 'link') return fillByLink(web.services, way.draft, { ...page, fields });
  return saveFilingDraft(web.services, signedIn(request), {
    ...page,
    key: formKey,
    procedureVersionId: procedure.id,
    caseKey: lastValue(fields, 'caseKey') || null,
    fields,
  });
}

async function sendStale(turn: FilingTurn, problem: Problem): Promise<FastifyReply> {
  const { web, request, shell, way, formKey, page } = turn;
  const owner = way.kind === 'link' ? way.draft.accountId : signedIn(request).accountId;
  const current = await findDraft(web.services.db, owner, formKey);
  const now = { ...turn, page: { ...page, revision: current?.revision ?? 0 } };
  const view = await viewOf(now, problem);
  return sendPage(
    turn.reply.code(web.book.tell(problem, shell.lang).status),
    filingPage(shell, view, { notice: savedElsewhere(shell, way, formKey) }),
  );
}
