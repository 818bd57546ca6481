import Type, { type Static } from 'typebox';
import type { Problem } from '../../../../kernel/result.ts';
import { type AcceptanceInput, ApplicantInput, CheckedInput, FilingInput, HandedInInput } from '../../input.ts';

const closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
const { caseKey, submitterName, sets, returnMethod, returnAddress, declaration } = FilingInput.properties;

const PaperForm = closed({
  ...HandedInInput.properties,
  verdict: Type.Optional(CheckedInput.properties.verdict),
  ground: CheckedInput.properties.ground,
});

/** The counter's one form: the filing and the check of its papers together. */
export const IntakeForm = closed({
  caseKey,
  applicant: ApplicantInput,
  submitterName,
  sets,
  documents: Type.Array(PaperForm, { maxItems: 100 }),
  returnMethod,
  returnAddress,
  declaration,
  prepaymentReceipt: Type.Optional(Type.String({ maxLength: 50 })),
  /** Of the document handed over at once, for procedures settled while the applicant waits. */
  documentNumber: Type.Optional(Type.String({ maxLength: 60 })),
  signer: Type.Optional(Type.String({ maxLength: 200 })),
});
export type IntakeForm = Static<typeof IntakeForm>;
type PaperForm = Static<typeof PaperForm>;

/** The form as what the verbs take: papers that nobody brought and nobody judged are left out. */
export function toInputs(
  procedureCode: string,
  form: IntakeForm,
): { filing: FilingInput; acceptance: AcceptanceInput } {
  const { documents, prepaymentReceipt, documentNumber: _number, signer: _signer, ...filing } = form;
  const brought = documents.filter(isSaid);
  const address = form.returnMethod === 'post' && !form.returnAddress ? form.applicant.address : form.returnAddress;
  return {
    filing: {
      ...filing,
      procedureCode,
      channel: 'counter',
      documents: brought.map(({ verdict: _verdict, ground: _ground, ...paper }) => paper),
      ...(address && { returnAddress: address }),
    },
    acceptance: {
      documents: brought.map(({ uploads: _uploads, verdict = 'unchecked', ...paper }) => ({ ...paper, verdict })),
      ...(prepaymentReceipt && { prepaymentReceipt }),
    },
  };
}

/** A problem of the verbs with its papers counted as the form counts them. */
export function atFormPapers(problem: Problem, form: IntakeForm): Problem {
  const places = form.documents.flatMap((paper, index) => (isSaid(paper) ? [index] : []));
  const errors = problem.errors?.map((error) => {
    if (error.pointer === '/documents') return { ...error, pointer: missingPaper(form, error.facts?.component) };
    const pointer = error.pointer.replace(/^\/documents\/(\d+)/, (_, at) => `/documents/${places[Number(at)]}`);
    return { ...error, pointer };
  });
  return { ...problem, ...(errors && { errors }) };
}

const missingPaper = ({ documents }: IntakeForm, component: unknown): string => {
  const index = documents.findIndex(({ componentKey }) => componentKey === component);
  return index < 0 ? '/documents' : `/documents/${index}/verdict`;
};

const isSaid = ({ originals = 0, certifiedCopies = 0, copies = 0, uploads = [], verdict }: PaperForm): boolean =>
  originals + certifiedCopies + copies + uploads.length > 0 || verdict !== undefined;
