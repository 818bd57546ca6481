import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { fail, type Problem, type Result } from '../../../../kernel/result.ts';
import { closed } from '../../../../platform/data-schema.ts';
import { nestFields } from '../../../../platform/form-body.ts';
import { type InvalidInput, inputParser } from '../../../../platform/input.ts';
import { formFields } from '../../../../web/server/forms.ts';
import {
  type AcceptanceInput,
  ApplicantInput,
  CheckedInput,
  FilingInput,
  HandedInInput,
  RepresentationInput,
} from '../../input.ts';
import { saidOf } from './said.ts';

const { caseKey, sets, returnAddress, declaration } = FilingInput.properties;
const { name, idNumber, position, withoutCode } = RepresentationInput.properties;

const PaperForm = closed({
  ...HandedInInput.properties,
  verdict: Type.Optional(CheckedInput.properties.verdict),
  ground: CheckedInput.properties.ground,
  /** A paper the center holds already, used for this one. */
  held: Type.Optional(Type.Integer({ minimum: 1, maximum: 1e12 })),
});

/** Who stands at the counter: the owner of the dossier, an organisation's representative, somebody with an authorisation. */
export const ACTING = ['self', 'organisation', 'authorised'] as const;

/** The counter's one form: the filing and the check of its papers together. */
export const IntakeForm = closed({
  caseKey,
  applicant: ApplicantInput,
  acting: Type.Union([Type.Literal('self'), Type.Literal('organisation'), Type.Literal('authorised')]),
  organisation: Type.Optional(closed({ name, idNumber, position, withoutCode })),
  authorised: Type.Optional(
    closed({
      name,
      idNumber,
      number: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
      date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'authorisation-date-invalid' }),
      uploads: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 5 })),
    }),
  ),
  sets,
  documents: Type.Array(PaperForm, { maxItems: 100 }),
  /** The applicant's own choice: asked, never assumed (QC Đ5.1b). */
  returnMethod: Type.Union([Type.Literal('counter'), Type.Literal('post'), Type.Literal('online')], {
    missing: 'return-method-required',
  }),
  returnAddress,
  declaration,
  prepaymentReceipt: Type.Optional(Type.String({ maxLength: 50 })),
  /** Of the document handed over at once, for procedures settled while the applicant waits. */
  documentNumber: Type.Optional(Type.String({ maxLength: 60 })),
  signer: Type.Optional(Type.String({ maxLength: 200 })),
});
export type IntakeForm = Static<typeof IntakeForm>;
type PaperForm = Static<typeof PaperForm>;
export type ReadIntake = {
  readonly sent: Record<string, unknown>;
  readonly parsed: Result<IntakeForm, InvalidInput>;
};

const parse = inputParser(IntakeForm, { convert: true });

/** What was sent, tidied, and as a form; a refused file is wrong like any field. */
export function readIntake(request: FastifyRequest): ReadIntake {
  const sent = saidOf(nestFields(formFields(request)));
  const parsed = parse(sent);
  const errors = [...request.uploadErrors, ...(parsed.ok ? [] : (parsed.problem.errors ?? []))];
  return { sent, parsed: errors.length > 0 ? fail('invalid-input', { errors }) : parsed };
}

/** The form as what the verbs take: papers that nobody brought and nobody judged are left out. */
export function toInputs(
  procedureCode: string,
  form: IntakeForm,
): { filing: FilingInput; acceptance: AcceptanceInput } {
  const { caseKey, applicant, sets, documents, returnMethod, declaration, prepaymentReceipt } = form;
  const brought = documents.filter(isSaid);
  const address = returnMethod === 'post' && !form.returnAddress ? applicant.address : form.returnAddress;
  const representation = representationIn(form);
  return {
    filing: {
      ...(caseKey && { caseKey }),
      ...(sets !== undefined && { sets }),
      ...(representation && { representation }),
      applicant,
      returnMethod,
      declaration,
      procedureCode,
      channel: 'counter',
      documents: brought.map(({ verdict: _verdict, ground: _ground, held: _held, ...paper }) => paper),
      ...(address && { returnAddress: address }),
    },
    acceptance: {
      documents: brought.map(({ uploads: _uploads, held: _held, verdict = 'unchecked', ...paper }) => ({
        ...paper,
        verdict,
      })),
      ...(prepaymentReceipt && { prepaymentReceipt }),
    },
  };
}

function representationIn({ acting, organisation, authorised }: IntakeForm): FilingInput['representation'] {
  if (acting === 'organisation' && organisation) return { acting, ...organisation };
  if (acting !== 'authorised' || !authorised) return undefined;
  const { number, date, uploads = [], ...who } = authorised;
  const upload = uploads.at(-1);
  return { acting, ...who, documentNumber: number, documentDate: date, ...(upload && { upload }) };
}

/** Where the form asks what the verbs call by another name. */
const PLACES: Readonly<Record<string, string>> = {
  '/representation/documentNumber': '/authorised/number',
  '/representation/documentDate': '/authorised/date',
  '/representation/upload': '/authorised/uploads',
  '/representation/acting': '/acting',
  '/submitterName': '/acting',
};

/** A problem of the verbs with its places as the form has them, its papers counted as the form counts them. */
export function atFormPapers(problem: Problem, form: IntakeForm): Problem {
  const places = form.documents.flatMap((paper, index) => (isSaid(paper) ? [index] : []));
  const errors = problem.errors?.map((error) => {
    if (error.pointer === '/documents') return { ...error, pointer: missingPaper(form, error.facts?.component) };
    const place = PLACES[error.pointer] ?? error.pointer.replace(/^\/representation/, `/${form.acting}`);
    const pointer = place.replace(/^\/documents\/(\d+)/, (_, at) => `/documents/${places[Number(at)]}`);
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
