import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { fail, ok } from '../../../../kernel/result.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { formReader } from '../../../../web/server/forms.ts';
import { formsOf } from '../../../forms/index.ts';
import { confirmSupplement, findSupplementIncomplete } from '../../actions/supplement/confirm-supplement.ts';
import {
  declineProposal,
  issueProposedSupplement,
  signSupplementException,
} from '../../actions/supplement/decide-proposal.ts';
import { answerExplanation } from '../../actions/supplement/explanations.ts';
import { handInSupplement } from '../../actions/supplement/hand-in-supplement.ts';
import { proposeSupplement } from '../../actions/supplement/propose-supplement.ts';
import { requestSupplement } from '../../actions/supplement/request-supplement.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { AnswerInput, GroundInput, MissingInput, SupplyInput, underVersion } from '../../input.ts';
import { decidingWords } from '../../messages/deciding.ts';
import { questionsOf } from '../../questions-store.ts';
import { findDossier } from '../../store.ts';
import { supplementsOf } from '../../supplement-store.ts';
import { readItems } from './ask-items.ts';
import { deciding } from './deciding.ts';
import { supplementPresenter } from './supplement.presenter.ts';
import { supplementPage } from './supplement.view.ts';

export const SupplementQuery = Type.Object({
  xong: Type.Optional(Type.Literal('1')),
  /** Papers the page that led here found wrong. */
  giay: Type.Optional(
    Type.Union([Type.String({ maxLength: 100 }), Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 })]),
  ),
});

const readVersion = formReader(underVersion({}));
const readGround = formReader(underVersion(GroundInput.properties));
const readMissing = formReader(underVersion(MissingInput.properties));
const readAnswer = formReader(underVersion(AnswerInput.properties));
const readSupply = formReader(underVersion(SupplyInput.properties));

function readAsked(request: FastifyRequest) {
  const { parsed, expectedVersion, atForm } = readItems(request);
  return { parsed: parsed.ok ? ok({ ...parsed.value, expectedVersion, atForm }) : parsed };
}

const page = deciding({
  purpose: 'supplement',
  slug: 'bo-sung',
  page: supplementPage,
  labelOf: (name: string, lang: Lang) =>
    decidingWords(lang).supplement.labels[name.replace(/^(items|documents)\.\d+\./, '')],
  factsOf: async ({ services: { db } }, view, request, lang) => {
    const { dossier } = view;
    const requests = await supplementsOf(db, dossier.id);
    const { giay = [] } = request.query as { giay?: string | string[] };
    const issued = (await formsOf(db, dossier.id)).filter(({ paper }) => paper.form === 'supplement-request');
    const link = `/ho-so/${encodeURIComponent(referenceOf(dossier))}/phieu`;
    return supplementPresenter(
      {
        view,
        requests,
        questions: await questionsOf(
          db,
          requests.map(({ id }) => id),
        ),
        preselected: [giay].flat(),
        forms: issued.map(({ id, paper }) => ({ text: paper.head.number ?? String(id), href: `${link}/${id}.pdf` })),
      },
      lang,
    );
  },
});

export const showSupplement = page.show;

/** Asked by the center or, of an accepted dossier, proposed by the agency (QC Đ5.1e); an exception is always proposed. */
export const postSupplement = page.post(
  readAsked,
  async (services, actor, { items, exception, atForm, ...dossier }) => {
    const { db } = services;
    const isProposed = exception !== undefined || (await findDossier(db, dossier.reference))?.accepted;
    const asked = isProposed
      ? await proposeSupplement(services, actor, { ...dossier, items, ...(exception && { exception }) })
      : await requestSupplement(services, actor, { ...dossier, items });
    return asked.ok ? asked : fail(asked.problem.code, atForm(asked.problem));
  },
);

export const postIssue = page.post(readVersion, issueProposedSupplement);
export const postDecline = page.post(readGround, declineProposal);
export const postSign = page.post(readVersion, signSupplementException);
export const postHandIn = page.post(readSupply, handInSupplement);
export const postComplete = page.post(readVersion, confirmSupplement);
export const postIncomplete = page.post(readMissing, findSupplementIncomplete);
export const postAnswer = page.post(readAnswer, (services, actor, input, request) => {
  const { question } = request.params as { question: number };
  return answerExplanation(services, actor, { ...input, question });
});
