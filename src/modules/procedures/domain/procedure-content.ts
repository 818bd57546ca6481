import Type, { type Static } from 'typebox';
import {
  agencyKey,
  closed,
  count,
  day,
  dayOrNull,
  flag,
  like,
  list,
  localKey,
  oneOf,
  positive,
  text,
} from '../../../platform/data-schema.ts';
import { OwnParametersSchema } from '../../center/index.ts';
import { ProcessSchema } from './process.ts';

/** One paper of the dossier (thành phần hồ sơ) and in how many pieces of each sort it is handed in. */
const Component = closed({
  key: localKey,
  name: text,
  originals: count,
  certifiedCopies: count,
  copies: count,
  mandatory: flag,
  formName: Type.Optional(text),
  legalBasis: Type.Optional(text),
  note: Type.Optional(text),
});
export type Component = Static<typeof Component>;

/** The unit is the legal text's own: a working day is not a calendar day. `mode` belongs to working days; DATE if absent. */
const TimeLimit = closed({
  value: positive,
  unit: oneOf('working_hours', 'working_days', 'calendar_days'),
  mode: Type.Optional(oneOf('date', 'hour')),
  /** The legal limit where the province has committed itself to less (QC Đ7.2i), in the same unit. */
  statutoryValue: Type.Optional(positive),
});
export type TimeLimit = Static<typeof TimeLimit>;

/** The limit as the calculator takes it, without what the law allows beyond it. */
export const limitOf = ({ timeLimit: { value, unit, mode } }: { readonly timeLimit: TimeLimit }) =>
  mode ? { value, unit, mode } : { value, unit };

/** What may be charged; nothing else may be (QC Đ2.2c). `fee` is lệ phí, `charge` is phí. */
const Charge = closed({
  kind: oneOf('fee', 'charge'),
  name: text,
  /** Whole đồng for one dossier. */
  amountDong: count,
  basis: text,
  when: oneOf('PREPAID', 'ON_RETURN'),
  note: Type.Optional(text),
});
export type Charge = Static<typeof Charge>;

const Manner = closed({ kind: oneOf('IN_PERSON', 'ONLINE', 'POST'), description: text });
const LegalBasis = closed({ document: text, article: Type.Optional(text) });
const Certainty = closed({ level: oneOf('VERIFIED', 'DEMONSTRATION'), note: text });

/** One version of a published procedure: `data/procedures/PROVINCE/AGENCY/CODE.yaml`. */
export const ProcedureSchema = closed({
  /** Code in the national database of procedures. */
  code: like('^\\d\\.\\d{6}$', '1.000123'),
  version: positive,
  name: text,
  nameShort: Type.Optional(text),
  /** What people type when they look for it. */
  aliases: list(text),
  field: text,
  agency: agencyKey,
  coordinatingAgencies: list(agencyKey),
  scope: oneOf('PROVINCIAL', 'VERTICAL', 'MINISTRY_ASSIGNED', 'DISTRICT_ASSIGNED', 'COMMUNE'),
  /** Assigned to the center: agencies may then not receive it at their own office (QC Đ2.3b). */
  receivedAtCenter: flag,
  onlineLevel: oneOf('FULL', 'PARTIAL', 'INFORMATION'),
  settlement: oneOf('STANDARD', 'IMMEDIATE', 'ON_SITE'),
  subjects: list(text),
  steps: list(text),
  manners: list(Manner),
  components: list(Component),
  sets: positive,
  timeLimit: TimeLimit,
  charges: list(Charge),
  result: closed({
    name: text,
    kind: oneOf('LICENCE', 'CERTIFICATE', 'DECISION', 'CONFIRMATION', 'COPY', 'NOTICE'),
  }),
  forms: list(text),
  conditions: list(text),
  legalBasis: list(LegalBasis),
  receptionPlace: text,
  certainty: Certainty,
  effectiveFrom: day,
  /** First day it is no longer in force. */
  effectiveTo: dayOrNull,
  decisionNo: text,
  /** Rules the procedure's own law sets otherwise, e.g. whether a supplement restarts the clock. */
  rules: Type.Optional(OwnParametersSchema),
  process: ProcessSchema,
});
export type ProcedureContent = Static<typeof ProcedureSchema>;
