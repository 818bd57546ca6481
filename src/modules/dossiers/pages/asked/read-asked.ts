import type { FastifyRequest } from 'fastify';
import { localDate } from '../../../../kernel/time.ts';
import type { Web } from '../../../../web/web.ts';
import { rulesAt, ruleValue } from '../../../center/index.ts';
import { formsOf } from '../../../forms/index.ts';
import { uploadTimesOf } from '../../documents-store.ts';
import { dossierClocks } from '../../queries/dossier-clock.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import { versionToAccept } from '../../queries/version-to-accept.ts';
import { questionsOf } from '../../questions-store.ts';
import { supplementsOf } from '../../supplement-store.ts';
import { readOwn } from '../own/read-own.ts';
import type { AskedFacts, IssuedRequest } from './asked.presenter.ts';

/** What the applicant was ever asked for in a dossier of theirs; the reading is logged. 404 for everybody else. */
export async function readAsked(web: Web, request: FastifyRequest): Promise<AskedFacts> {
  const { db, clock, center } = web.services;
  const view = await readOwn(web, request, 'own');
  const { dossier } = view;
  const issued = (await supplementsOf(db, dossier.id)).filter((one): one is IssuedRequest => one.issued !== null);
  const last = issued.at(-1);
  const [questions, papers] = [
    await questionsOf(
      db,
      issued.map(({ id }) => id),
    ),
    await formsOf(db, dossier.id),
  ];
  const procedure =
    dossier.accepted || !last ? view.procedure : await versionToAccept(db, dossier, localDate(last.issued.at));
  return {
    ...view,
    procedure,
    requests: issued,
    questions,
    papers: new Map(papers.map(({ subject, id }) => [subject, id])),
    answerDays: await answerDays(web, view),
    centerName: center.profile.name,
    sentAt: await uploadTimesOf(db, dossier.id),
    now: clock.now(),
  };
}

/** Within how many working days the center explains, by the rules the dossier goes by. */
async function answerDays({ services }: Web, { dossier, procedure }: DossierView): Promise<number> {
  const { db, clock } = services;
  const rules = dossier.accepted
    ? (await dossierClocks(services)(dossier.accepted, procedure.content)).rules
    : (await rulesAt(db, clock.now()))?.rules;
  return rules ? ruleValue(rules, 'supplement.explanationWorkingDays') : 1;
}
