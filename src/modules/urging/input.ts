import Type, { type Static, type TProperties } from 'typebox';
import { closed } from '../../platform/data-schema.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S', problem: 'missing' });
const agencyKey = Type.String({ minLength: 1, maxLength: 40, missing: 'urging-agency-required' });
/** Working days an answer may take, by the center's calendar. */
const answerWorkingDays = Type.Integer({
  minimum: 1,
  maximum: 60,
  missing: 'answer-days-wrong',
  problem: 'answer-days-wrong',
});
const reference = Type.String({ minLength: 1, maxLength: 40 });

/** A reminder: the dossiers that are named, or all that are overdue. */
export const ReminderInput = closed({
  agency: agencyKey,
  dossiers: Type.Optional(Type.Array(reference, { minItems: 1, maxItems: 300, problem: 'urging-dossiers-required' })),
  allOverdue: Type.Optional(Type.Boolean()),
  subject: Type.Optional(line(300)),
  message: line(5000),
  answerWorkingDays,
});
export type ReminderInput = Static<typeof ReminderInput>;

/** The level above a letter. */
export const RaisingInput = closed({ subject: Type.Optional(line(300)), message: line(5000), answerWorkingDays });
export type RaisingInput = Static<typeof RaisingInput>;

export const UrgingAnswerInput = closed({
  answer: line(5000),
  cause: line(2000),
  promisedOn: Type.String({
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    missing: 'promised-day-required',
    problem: 'date-invalid',
  }),
});
export type UrgingAnswerInput = Static<typeof UrgingAnswerInput>;

export const JudgementInput = closed({
  judgement: Type.Union([Type.Literal('sufficient'), Type.Literal('insufficient')], {
    missing: 'judgement-required',
    problem: 'judgement-required',
  }),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
});
export type JudgementInput = Static<typeof JudgementInput>;

const about = {
  /** Code or provisional number. */
  dossier: Type.Optional(reference),
  procedureCode: Type.Optional(Type.String({ pattern: '^[0-9]\\.[0-9]{6}$', problem: 'procedure-code-invalid' })),
} satisfies TProperties;

export const InformationInput = closed({
  agency: agencyKey,
  subject: line(300),
  asked: line(5000),
  ...about,
  answerWorkingDays,
});
export type InformationInput = Static<typeof InformationInput>;

export const InformationAnswerInput = closed({
  answer: line(5000),
  /** Tokens of uploads. */
  uploads: Type.Optional(Type.Array(Type.String({ maxLength: 64 }), { maxItems: 10 })),
});
export type InformationAnswerInput = Static<typeof InformationAnswerInput>;

export const ThreadInput = closed({
  kind: Type.Union([Type.Literal('obstacle'), Type.Literal('consultation')], {
    missing: 'thread-kind-required',
    problem: 'thread-kind-required',
  }),
  subject: line(300),
  message: line(10_000),
  ...about,
  /** Keys of agencies and of units of the center. */
  agencies: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 50 })),
  units: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 20 })),
});
export type ThreadInput = Static<typeof ThreadInput>;

export const MessageInput = closed({ message: line(10_000) });
export const ConclusionInput = closed({ conclusion: line(5000) });

/** Its number in the table, or the one on the paper. */
export const NameParams = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }) });
export type NameParams = Static<typeof NameParams>;
export const IdParams = Type.Object({ id: Type.Integer({ minimum: 1, maximum: 1e15 }) });
export type IdParams = Static<typeof IdParams>;
export const AgencyParams = Type.Object({ key: Type.String({ minLength: 1, maxLength: 40 }) });
export type AgencyParams = Static<typeof AgencyParams>;

export const PageQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  cursor: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});
export type PageQuery = Static<typeof PageQuery>;

/** A reminder as its page sends it: the agency stands in the address. */
export const ReminderForm = closed({
  dossiers: Type.Optional(ReminderInput.properties.dossiers),
  allOverdue: Type.Optional(Type.Literal('on')),
  subject: ReminderInput.properties.subject,
  message: ReminderInput.properties.message,
  answerWorkingDays,
});

export const RequestsQuery = Type.Object({
  ...PageQuery.properties,
  /** Only those whose answer is late. */
  overdue: Type.Optional(Type.Boolean()),
});
export type RequestsQuery = Static<typeof RequestsQuery>;
export const RequestFileParams = Type.Object({ ...NameParams.properties, file: IdParams.properties.id });
/** A dossier that a form begins with. */
export const ForDossierQuery = Type.Object({ 'ho-so': Type.Optional(reference) });
