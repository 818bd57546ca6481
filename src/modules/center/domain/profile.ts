import Type, { type Static } from 'typebox';
import {
  certaintyTag,
  closed,
  day,
  dayOrNull,
  flag,
  like,
  list,
  localKey,
  oneOf,
  positive,
  text,
  textOrNull,
} from '../../../platform/data-schema.ts';

const DecisionNo = like('^\\d+/QĐ-[A-ZĐ]+$', '359/QĐ-UBND');

/** One of the center's own units; list and functions change only with a decision number (QC Đ9.1b). */
export const CenterUnitSchema = closed({
  key: localKey,
  name: text,
  nameEn: text,
  functions: Type.Array(text, { minItems: 1 }),
  decisionNo: text,
});
export type CenterUnit = Static<typeof CenterUnitSchema>;

/** What the center may do at all; a function that is off hides its screens (N1.3). */
const Functions = closed({
  guide: flag,
  receive: flag,
  return: flag,
  handleOnSite: flag,
  digitise: flag,
  procedureControl: flag,
  feeCollection: flag,
  hotline: flag,
  news: flag,
  gazette: flag,
  portal: flag,
  investmentSupport: flag,
});

/** Where a value comes from: the clause, and how sure it is. */
const Source = closed({ ref: text, tag: certaintyTag });

const values = {
  key: localKey,
  provinceName: text,
  /** First level of the national agency codes: H34. */
  agencyCode: like('^H\\d{2}$', 'H34'),
  name: text,
  nameEn: text,
  shortName: text,
  foundingDecision: closed({ no: DecisionNo, date: day }),
  /** The regulation the center works by; its number and date may be unknown until an administrator supplies them. */
  regulationDecision: closed({ no: textOrNull, date: dayOrNull, note: text }),
  legalStatus: oneOf('SPECIAL_ADMIN_UNIT', 'PUBLIC_SERVICE_UNIT', 'UNKNOWN'),
  parentBody: oneOf('UBND_OFFICE'),
  directedBy: oneOf('UBND_OFFICE', 'UBND_CHAIRMAN'),
  hasSeal: flag,
  director: closed({ post: text, concurrentFrom: oneOf('UBND_OFFICE') }),
  maxDeputies: positive,
  deputies: closed({ rank: text, fullTime: flag }),
  appointedBy: oneOf('UBND_CHAIRMAN'),
  units: Type.Array(CenterUnitSchema, { minItems: 1 }),
  secondingAgencyTypes: list(oneOf('DEPARTMENT', 'ECONOMIC_ZONE_BOARD', 'VERTICAL_AGENCY')),
  postalStaffAllowed: flag,
  /** Roughly how many procedures are received here. */
  procedureCount: positive,
  scope: list(oneOf('PROVINCIAL', 'VERTICAL', 'MINISTRY_ASSIGNED', 'DISTRICT_ASSIGNED', 'COMMUNE')),
  operatingSince: closed({ planned: like('^\\d{4}-\\d{2}$', '2019-06'), actual: dayOrNull }),
  address: text,
  inPostOffice: flag,
  functions: Functions,
  about: closed({ function: text, legalBasis: text }),
  contact: closed({ hotline: text, phone: text, email: text }),
  receptionPoint: closed({
    key: localKey,
    name: text,
    /** Begins every dossier code received here. */
    legacyCode: like('^000(\\.\\d{2}){2}\\.[A-Z]\\d{2}$', '000.00.34.H34'),
    code2020: like('^[A-Z]\\d{2}(\\.\\d{2,3}){0,5}$', 'H34.34'),
  }),
  /** Owner of the calendar, in `data/calendars`. */
  calendar: localKey,
  ruleSet: like('^[a-z0-9-]+$', 'kon-tum-2018'),
  successor: closed({ provinceName: text, date: day, basis: text, note: text }),
};

/** A center as its province set it up: `data/provinces/*.yaml`. */
export const ProfileSchema = closed({ ...values, sources: Type.Record(Type.String(), Source) });
export type CenterProfile = Static<typeof ProfileSchema>;

/** The top-level keys that need a source: all but the sources themselves. */
export const unsourcedKeys = (profile: CenterProfile): string[] =>
  Object.keys(values).filter((key) => !Object.keys(profile.sources).some((at) => at.split('.')[0] === key));
