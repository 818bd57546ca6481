import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { fail, type Result } from '../../../../kernel/result.ts';
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
import { type Dossier, referenceOf } from '../../domain/dossier.ts';
import { AnswerInput, GroundInput, MissingInput, SupplyInput } from '../../input.ts';
import { decidingWords } from '../../messages/deciding.ts';
import { questionsOf } from '../../questions-store.ts';
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

const version = { expectedVersion: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) };
const closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object({ ...properties, ...version }, { additionalProperties: false });
const readVersion = formReader(closed({}));
const readGround = formReader(closed(GroundInput.properties));
const readMissing = formReader(closed(MissingInput.properties));
const readAnswer = formReader(closed(AnswerInput.properties));
const readSupply = formReader(closed(SupplyInput.properties));

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

/** Asked by the center, or proposed by the agency: which, the dossier's stage tells. */
export const postSupplement = page.post(async (services, actor, reference, request) => {
  const { parsed, expectedVersion, atForm } = readItems(request);
  if (!parsed.ok) return parsed;
  const { items, exception } = parsed.value;
  const input = { reference, expectedVersion };
  const asked = exception
    ? await proposeSupplement(services, actor, { ...input, items, exception })
    : await requestSupplement(services, actor, { ...input, items });
  const proposed =
    !exception && isHandling(asked) ? await proposeSupplement(services, actor, { ...input, items }) : asked;
  return proposed.ok ? proposed : fail(proposed.problem.code, atForm(proposed.problem));
});

/** The agency's own form: it may propose, never ask (QC Đ5.1e). */
const isHandling = (asked: Result<Dossier>): boolean =>
  !asked.ok && (asked.problem.code === 'action-not-allowed' || asked.problem.code === 'supplement-not-proposed');

export const postIssue = page.post((services, actor, reference, request) =>
  withForm(readVersion, request, (given) => issueProposedSupplement(services, actor, { reference, ...given })),
);
export const postDecline = page.post((services, actor, reference, request) =>
  withForm(readGround, request, (given) => declineProposal(services, actor, { reference, ...given })),
);
export const postSign = page.post((services, actor, reference, request) =>
  withForm(readVersion, request, (given) => signSupplementException(services, actor, { reference, ...given })),
);
export const postHandIn = page.post((services, actor, reference, request) =>
  withForm(readSupply, request, (given) => handInSupplement(services, actor, { reference, ...given })),
);
export const postComplete = page.post((services, actor, reference, request) =>
  withForm(readVersion, request, (given) => confirmSupplement(services, actor, { reference, ...given })),
);
export const postIncomplete = page.post((services, actor, reference, request) =>
  withForm(readMissing, request, (given) => findSupplementIncomplete(services, actor, { reference, ...given })),
);
export const postAnswer = page.post((services, actor, reference, request) => {
  const { question } = request.params as { question: number };
  return withForm(readAnswer, request, (given) =>
    answerExplanation(services, actor, { reference, question, ...given }),
  );
});

/** Does it with what the form says, or says what is wrong with the form. */
export async function withForm<Input>(
  read: (request: FastifyRequest) => { parsed: Result<Input> },
  request: FastifyRequest,
  act: (input: Input) => Promise<Result<Dossier>>,
): Promise<Result<Dossier>> {
  const { parsed } = read(request);
  return parsed.ok ? act(parsed.value) : parsed;
}
