import Type, { type Static } from 'typebox';
import { CalendarYearSchema } from '../calendar/index.ts';

const id = Type.Integer({ minimum: 1, maximum: 1e15 });

export const StudyParams = Type.Object({ id });
export const PhonedParams = Type.Object({ id, dossierId: id });

const line = (maxLength: number, problem: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', missing: problem, problem });

/** The ground a recalculation rests on; applicants read it. */
export const ProposalInput = Type.Object({ ground: line(1000, 'ground-required') }, { additionalProperties: false });
export const ApprovalInput = Type.Object(
  { decisionNo: line(100, 'decision-required') },
  { additionalProperties: false },
);
export const RefusalInput = Type.Object({ reason: line(1000, 'reason-required') }, { additionalProperties: false });

/** What is asked about: years of a calendar that are being drafted, a published edition, or a rule set. */
export const WhatIfInput = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('calendar_draft'),
      owner: Type.String({ minLength: 1, maxLength: 100 }),
      years: Type.Array(CalendarYearSchema, { minItems: 1, maxItems: 20 }),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { kind: Type.Union([Type.Literal('calendar_edition'), Type.Literal('rule_set')]), id },
    { additionalProperties: false },
  ),
]);
export type WhatIfInput = Static<typeof WhatIfInput>;

export const RecalculationInput = Type.Object(
  { whatIf: id, ground: line(1000, 'ground-required') },
  { additionalProperties: false },
);
