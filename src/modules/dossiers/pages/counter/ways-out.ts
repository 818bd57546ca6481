import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { isFormKey, newFormKey, submitOnce } from '../../../../web/server/idempotency.ts';
import { seeOther } from '../../../../web/server/send-page.ts';
import type { Services } from '../../../../web/services.ts';
import type { Web } from '../../../../web/web.ts';
import { settleAtOnce } from '../../../results/index.ts';
import { takeIn } from '../../actions/take-in.ts';
import { type Dossier, referenceOf } from '../../domain/dossier.ts';
import { fileWithFindings } from '../../intake/file-with-findings.ts';
import { giveUpIntake } from '../../intake/give-up-intake.ts';
import type { Desk } from './desk.ts';
import { type Drawn, drawProblem } from './draw-intake.ts';
import { ACCEPT } from './first-needed.ts';
import { attachAll, heldIn, takeInWithHeld } from './held.ts';
import { checkIntake } from './intake-check.ts';
import { atFormPapers, type IntakeForm, readIntake, toInputs } from './intake-form.ts';

/** How a visit ends, by the button: accepted, or one of the four other ways. */
const WAYS = {
  [ACCEPT]: 'accept',
  _supplement: 'supplement',
  _refuse: 'refuse',
  _guide: 'guide',
  _elsewhere: 'elsewhere',
} as const;
export type WayOut = (typeof WAYS)[keyof typeof WAYS];

export function wayOf(pressed: Readonly<Record<string, unknown>>): WayOut | undefined {
  const button = (Object.keys(WAYS) as (keyof typeof WAYS)[]).find((name) => name in pressed);
  return button && WAYS[button];
}

type Ending = { readonly desk: Desk; readonly drawn: Drawn; readonly way: WayOut };

/**
 * Ends the visit: accepted (or settled at once) the dossier has its code; for a supplement or a refusal it is filed with
 * what was found, and the page that issues the form follows; guided or sent elsewhere, a visit is written down next. What
 * was typed is deleted with the very transaction that makes a dossier of it.
 */
export async function endVisit(web: Web, request: FastifyRequest, reply: FastifyReply, { desk, drawn, way }: Ending) {
  if (way === 'guide' || way === 'elsewhere') return seeOther(reply, guidancePath(desk, drawn, way));
  const checked = checkIntake(desk.procedure, readIntake(request), way === 'accept' ? 'accept' : 'file');
  if (!checked.ok) return drawProblem(web, request, reply, { desk, drawn, problem: checked.problem });
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  const work = async (services: Services) => {
    const done = await carryOut(services, desk, checked.value, way);
    if (!done.ok) return done;
    const ended = await giveUpIntake(services, desk.official.actor, drawn.saved.token);
    return ended.ok ? done : fail(ended.problem.code, ended.problem);
  };
  // Another person's papers in a form that was sent before are not the same dossier: that is told, not passed over.
  const sameness = `${way} ${JSON.stringify(checked.value)}`;
  const done = await submitOnce(web.services, request, isFormKey(_key) ? _key : newFormKey(), work, sameness);
  if (done.ok) return seeOther(reply, done.value.path);
  return drawProblem(web, request, reply, { desk, drawn, problem: atFormPapers(done.problem, checked.value) });
}

/** Answers where to go on. */
async function carryOut(
  services: Services,
  desk: Desk,
  form: IntakeForm,
  way: 'accept' | 'supplement' | 'refuse',
): Promise<Result<string>> {
  if (way === 'accept') {
    const done = await accept(services, desk, form);
    return done.ok ? ok(`${pathOf(done.value)}/da-tiep-nhan`) : done;
  }
  const { filing, acceptance } = toInputs(desk.procedure.code, judgedOnly(form));
  const filed = await fileWithFindings(services, desk.official.actor, { filing, findings: acceptance });
  if (!filed.ok) return filed;
  const { dossier, faulty } = filed.value;
  const held = heldIn(form);
  const attached = await attachAll(services, desk, dossier, held);
  if (!attached.ok) return attached;
  const wanting = faulty.filter((key) => !held.some(({ componentKey }) => componentKey === key));
  const papers = new URLSearchParams(wanting.map((key) => ['giay', key])).toString();
  return ok(`${pathOf(dossier)}/${way === 'supplement' ? 'bo-sung' : 'tu-choi'}${papers && `?${papers}`}`);
}

/**
 * The counts stand there from the start: a paper nobody judged and no file came for was not brought, and must be asked for
 * now if it is needed, for there is no second request (QC Đ12.1c).
 */
const judgedOnly = (form: IntakeForm): IntakeForm => ({
  ...form,
  documents: form.documents.map((paper) =>
    paper.verdict === undefined && (paper.uploads ?? []).length === 0 ? { componentKey: paper.componentKey } : paper,
  ),
});

async function accept(services: Services, desk: Desk, form: IntakeForm): Promise<Result<Dossier>> {
  const { official, procedure } = desk;
  const held = heldIn(form);
  const inputs = toInputs(procedure.code, form);
  if (held.length > 0) return takeInWithHeld(services, desk, inputs, held);
  if (procedure.content.settlement !== 'IMMEDIATE') return takeIn(services, official.actor, inputs);
  const { documentNumber = '', signer = '' } = form; // the check has asked for both
  return settleAtOnce(services, official.actor, { ...inputs, result: { documentNumber, signer } });
}

const pathOf = (dossier: Dossier): string => `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}`;

const guidancePath = ({ procedure }: Desk, { saved }: Drawn, way: 'guide' | 'elsewhere'): string => {
  const kind = way === 'guide' ? 'huong-dan' : 'chuyen';
  const query = new URLSearchParams({ 'thu-tuc': procedure.code, loai: kind, 'do-dang': saved.token });
  return `/can-bo/huong-dan?${query}`;
};
