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
import { EFormSchema } from '../../eforms/index.ts';
import { ProcessSchema } from './process/process.ts';

/** One paper of the dossier (thành phần hồ sơ) and in how many pieces of each sort it is handed in. */
const Component = closed({
  key: localKey,
  name: text,
  originals: count,
  certifiedCopies: count,
  copies: count,
  mandatory: flag,
  formName: Type.Optional(text),
  /** The form to fill that becomes this paper, by its key in `eForms`. */
  eForm: Type.Optional(localKey),
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
  /** Who pays less or nothing, and by what right. */
  exemptions: Type.Optional(list(closed({ who: text, amountDong: count, basis: text }))),
});
export type Charge = Static<typeof Charge>;

const Manner = closed({ kind: oneOf('IN_PERSON', 'ONLINE', 'POST'), description: text });
const LegalBasis = closed({ document: text, article: Type.Optional(text) });
const Certainty = closed({ level: oneOf('VERIFIED', 'DEMONSTRATION'), note: text });

/**
 * One case (trường hợp) of a procedure, such as "cấp lại do mất": what it states takes the place of the procedure's own
 * papers, limit or charges; what it leaves out stays.
 */
const ProcedureCase = closed({
  key: localKey,
  name: text,
  /** Who this case is for, in a sentence. */
  description: Type.Optional(text),
  components: Type.Optional(list(Component)),
  timeLimit: Type.Optional(TimeLimit),
  charges: Type.Optional(list(Charge)),
});
export type ProcedureCase = Static<typeof ProcedureCase>;

export const AUDIENCES = ['CITIZEN', 'BUSINESS', 'ORGANISATION'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Moments of a life or a business under which people look for a procedure. */
export const LIFE_EVENTS = [
  'birth',
  'study',
  'work',
  'residence',
  'marriage',
  'housing-land',
  'health',
  'vehicles',
  'retirement',
  'death',
  'disputes',
  'start-business',
  'employees',
  'business-finance',
  'construction',
  'trade',
  'intellectual-property',
  'branches',
  'procurement',
  'restructuring',
  'close-business',
] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

const content = {
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
  audiences: Type.Optional(list(oneOf(...AUDIENCES))),
  lifeEvents: Type.Optional(list(oneOf(...LIFE_EVENTS))),
  /** Whether its papers and results have to be digitised. */
  digitisationRequired: Type.Optional(flag),
  /** Whether anybody may file it here, wherever they live (không phụ thuộc địa giới). */
  nonBoundary: Type.Optional(flag),
  cases: Type.Optional(list(ProcedureCase)),
  eForms: Type.Optional(list(EFormSchema)),
};

/** One version of a published procedure, as it is stored, shown and exchanged. */
export const ProcedureContentSchema = closed(content);
export type ProcedureContent = Static<typeof ProcedureContentSchema>;

/** A procedure with its process: `data/procedures/PROVINCE/AGENCY/CODE.yaml`. */
export const ProcedureSchema = closed({ ...content, process: ProcessSchema });
export type ProcedureFile = Static<typeof ProcedureSchema>;

/** What holds for one case: its own papers, limit and charges in place of the procedure's. */
export function contentOfCase(content: ProcedureContent, caseKey: string | null): ProcedureContent {
  const own = content.cases?.find(({ key }) => key === caseKey);
  if (!own) return content;
  const { components, timeLimit, charges } = { ...content, ...own };
  return { ...content, components, timeLimit, charges };
}
