import Type, { type Static } from 'typebox';
import { closed } from '../../platform/data-schema.ts';
import { ABSENCE_KINDS } from '../staff/index.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const id = Type.Integer({ minimum: 1, maximum: 1e12 });
const instant = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d',
  maxLength: 40,
  problem: 'instant-invalid',
});
const day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', problem: 'date-invalid' });

/** Who does the step from now on: the number of their account. */
export const AssignmentInput = closed({ assignee: id, note: Type.Optional(line(500)) });
export type AssignmentInput = Static<typeof AssignmentInput>;

/** The key of the step it goes back to, and why. */
export const HandBackInput = closed({ to: line(100), ground: line(1000) });
export type HandBackInput = Static<typeof HandBackInput>;

export const ConsultationInput = closed({
  /** Key of the agency that is asked. */
  agency: line(30),
  unit: Type.Optional(line(200)),
  question: line(2000),
  ground: line(500),
  limit: closed({
    value: Type.Integer({ minimum: 1, maximum: 365, problem: 'limit-invalid' }),
    unit: Type.Union([Type.Literal('working_hours'), Type.Literal('working_days')], { missing: 'not-a-choice' }),
  }),
});
export type ConsultationInput = Static<typeof ConsultationInput>;

/** An opinion, with the file it was signed in, by the token of its upload. */
export const OpinionInput = closed({ answer: line(4000), upload: Type.Optional(line(64)) });
export type OpinionInput = Static<typeof OpinionInput>;

export const CouncilInput = closed({
  /** When the council sat. */
  heldAt: instant,
  members: Type.Array(line(200), { minItems: 1, maxItems: 50 }),
  conclusion: line(4000),
  /** Token of the minutes. */
  upload: Type.Optional(line(64)),
});
export type CouncilInput = Static<typeof CouncilInput>;

/** Which agency follows, and why; left out, the person's own. */
export const FollowingInput = closed({ agency: Type.Optional(line(30)), ground: line(1000) });
export type FollowingInput = Static<typeof FollowingInput>;

/** By which decision an agency's duties went over to another. */
export const SuccessionInput = closed({ decisionNo: line(100), ground: line(1000) });
export type SuccessionInput = Static<typeof SuccessionInput>;

/** From the first day to the last, or from an instant to an instant. */
export const AbsenceInput = closed({
  account: id,
  kind: Type.Enum(ABSENCE_KINDS, { problem: 'not-a-choice' }),
  from: Type.Union([day, instant]),
  to: Type.Union([day, instant]),
  standIn: Type.Optional(id),
  note: Type.Optional(line(500)),
});
export type AbsenceInput = Static<typeof AbsenceInput>;

/** First day somebody does not work here any more. */
export const DepartureInput = closed({ account: id, leftOn: day });
export type DepartureInput = Static<typeof DepartureInput>;

/** Several steps at once, each by its dossier and key. */
export const BatchInput = closed({
  action: Type.Union([Type.Literal('claim'), Type.Literal('complete')], { missing: 'not-a-choice' }),
  items: Type.Array(closed({ reference: line(60), step: line(100) }), { minItems: 1, maxItems: 100 }),
});
export type BatchInput = Static<typeof BatchInput>;
