import Type, { type Static } from 'typebox';

const line = (maxLength: number) => Type.String({ maxLength });

/** Something asked for that is not on the list; who reports it need not say who they are. */
const report = {
  what: Type.String({
    minLength: 1,
    maxLength: 2000,
    pattern: '\\S',
    missing: 'what-required',
    problem: 'what-required',
  }),
  place: Type.Optional(line(200)),
  happenedOn: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', problem: 'date-invalid' })),
  contactName: Type.Optional(line(200)),
  contact: Type.Optional(line(200)),
};
export const ReportForm = Type.Object(report, { additionalProperties: false });

export const FeedbackInput = Type.Object(
  {
    type: Type.Literal('EXTRA_REQUIREMENT'),
    procedureCode: Type.String({ pattern: '^[0-9]\\.[0-9]{6}$', problem: 'procedure-code-invalid' }),
    ...report,
  },
  { additionalProperties: false },
);
export type FeedbackInput = Static<typeof FeedbackInput>;

export const AnswerInput = Type.Object(
  {
    answer: Type.String({
      minLength: 1,
      maxLength: 5000,
      pattern: '\\S',
      missing: 'answer-required',
      problem: 'answer-required',
    }),
  },
  { additionalProperties: false },
);
export type AnswerInput = Static<typeof AnswerInput>;

export const FeedbackParams = Type.Object({ reference: Type.String({ minLength: 1, maxLength: 40 }) });
export type FeedbackParams = Static<typeof FeedbackParams>;
export const ReportParams = Type.Object({ code: Type.String({ pattern: '^[0-9]\\.[0-9]{6}$' }) });
export type ReportParams = Static<typeof ReportParams>;

export const FeedbackQuery = Type.Object({
  status: Type.Optional(Type.Union([Type.Literal('received'), Type.Literal('looking'), Type.Literal('answered')])),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  cursor: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,15}$' })),
});
