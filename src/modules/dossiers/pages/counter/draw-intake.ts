import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../../kernel/result.ts';
import { localTime } from '../../../../kernel/time.ts';
import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { type FormFaults, faultsInOrder, NO_FAULTS } from '../../../../web/form-faults.ts';
import { newFormKey } from '../../../../web/server/idempotency.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { ownUploads } from '../../../files/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { Desk } from './desk.ts';
import { dueIfAccepted, duePresenter } from './due.ts';
import type { Scan } from './files.view.ts';
import { tokensIn } from './form-values.ts';
import { heldPapers } from './held.ts';
import { intakePresenter } from './intake.presenter.ts';
import { intakePage } from './intake.view.ts';
import { intakeFields } from './intake-fields.ts';
import type { SavedView } from './saved.view.ts';
import type { VisitorNotice } from './visitor.ts';

/** What the form shows this time. */
export type Drawn = {
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly visitor: VisitorNotice | null;
  readonly allKinds: boolean;
  readonly saved: SavedView;
};

export const asOpened = (values: FormFields, token: string): Drawn => ({
  values,
  faults: NO_FAULTS,
  visitor: null,
  allKinds: false,
  saved: { token, at: null, takenOverBy: null },
});

/** “09:05:12”: a saving that goes on by itself is believed when its seconds move. */
export const clockText = (at: Temporal.Instant): string =>
  localTime(at).toPlainTime().toString({ smallestUnit: 'second' });

export async function drawIntake(web: Web, request: FastifyRequest, reply: FastifyReply, desk: Desk, drawn: Drawn) {
  const { procedure, caseKey, official } = desk;
  const shell = await web.shellOf(request, reply);
  const held = await heldPapers(web.services, desk, lastValue(drawn.values, 'applicant.idNumber'), shell.lang);
  const form = intakePresenter({ procedure, caseKey, ...drawn, held }, shell.lang);
  const deadline = await dueIfAccepted(web.services, procedure, official.now);
  const uploads = await ownUploads(web.services.db, official.actor.accountId, tokensIn(drawn.values));
  const scans = new Map(uploads.map((upload): [string, Scan] => [upload.token, scanOf(upload)]));
  return sendPage(
    reply,
    intakePage(shell, {
      form,
      due: duePresenter(procedure, deadline, official.now, shell.lang),
      key: newFormKey(),
      visitor: drawn.visitor,
      scans,
      saved: drawn.saved,
    }),
  );
}

export async function drawProblem(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { desk, drawn, problem }: { desk: Desk; drawn: Drawn; problem: Problem },
) {
  const { lang } = await web.shellOf(request, reply);
  const told = web.book.tell(problem, lang);
  const detail = problem.code === 'idempotency-key-reused' ? officialWords(lang).intake.alreadySent : told.detail;
  const faults = faultsInOrder({ ...told, detail }, intakeFields(desk.procedure, lang));
  return drawIntake(web, request, reply.code(told.status), desk, { ...drawn, faults });
}

const scanOf = ({
  token,
  name,
  size,
  mediaType,
}: {
  token: string;
  name: string;
  size: number;
  mediaType: string;
}) => ({
  token,
  name,
  size: `${Math.ceil(size / 1024)} KB`,
  href: `/can-bo/quay/tep/${token}`,
  isImage: mediaType.startsWith('image/'),
});
