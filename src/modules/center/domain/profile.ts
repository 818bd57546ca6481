import Type, { type Static } from 'typebox';
import {
  certaintyTag,
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

/** What the center may do at all; a function that is off hides its screens (N1.3). */
const functions = {
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
};

/** Where a value comes from: the clause, and how sure it is. */
const Source = closed({ ref: text, tag: certaintyTag });

/** What no center can open without: the province says it, or the national default does. */
const always = {
  key: localKey,
  provinceName: text,
  /** First level of the national agency codes: H34. */
  agencyCode: like('^H\\d{2}$', 'H34'),
  name: text,
  nameEn: text,
  shortName: text,
  legalStatus: oneOf('SPECIAL_ADMIN_UNIT', 'PUBLIC_SERVICE_UNIT', 'UNKNOWN'),
  /** Needed to act with a seal of its own; the national default where a source says nothing. */
  hasSeal: flag,
  units: list(CenterUnitSchema),
  postalStaffAllowed: flag,
  scope: list(oneOf('PROVINCIAL', 'VERTICAL', 'MINISTRY_ASSIGNED', 'DISTRICT_ASSIGNED', 'COMMUNE')),
  address: text,
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
};

/** What may be unknown of a center; then the key is missing and nobody makes it up. */
const perhaps = {
  foundingDecision: Type.Optional(closed({ no: DecisionNo, date: day })),
  /** The regulation the center works by; its number and date may be unknown until an administrator supplies them. */
  regulationDecision: Type.Optional(closed({ no: textOrNull, date: dayOrNull, note: text })),
  /** Who is seconded there, by name. */
  staffListDecision: Type.Optional(closed({ no: DecisionNo, date: dayOrNull, note: Type.Optional(text) })),
  staffCounts: Type.Optional(closed({ official: count, reserve: count })),
  parentBody: Type.Optional(oneOf('UBND_OFFICE')),
  directedBy: Type.Optional(oneOf('UBND_OFFICE', 'UBND_CHAIRMAN')),
  director: Type.Optional(closed({ post: text, concurrentFrom: oneOf('UBND_OFFICE') })),
  maxDeputies: Type.Optional(positive),
  /** Of the deputies allowed, how many serve full time and how many beside another post. */
  deputies: Type.Optional(closed({ rank: text, fullTime: count, concurrent: count })),
  appointedBy: Type.Optional(oneOf('UBND_CHAIRMAN')),
  secondingAgencyTypes: Type.Optional(
    list(oneOf('DEPARTMENT', 'ECONOMIC_ZONE_BOARD', 'VERTICAL_AGENCY', 'POSTAL_ENTERPRISE')),
  ),
  /** What employees of the public postal enterprise may be given to do (N3.4). */
  postalTasks: Type.Optional(list(oneOf('GUIDE', 'RECEIVE', 'DIGITISE', 'RETURN'))),
  /** Roughly how many procedures are received here. */
  procedureCount: Type.Optional(positive),
  operatingSince: Type.Optional(
    closed({
      planned: Type.Optional(like('^\\d{4}-\\d{2}$', '2019-06')),
      actual: Type.Optional(like('^\\d{4}-\\d{2}(-\\d{2})?$', '2020-09')),
    }),
  ),
  inPostOffice: Type.Optional(flag),
  successor: Type.Optional(closed({ provinceName: text, date: day, basis: text, note: text })),
};

const sources = Type.Record(Type.String(), Source);

/** A center as it stands: what its province says, and the national default where the province says nothing. */
export const ProfileSchema = closed({ ...always, functions: closed(functions), ...perhaps, sources });
export type CenterProfile = Static<typeof ProfileSchema>;

/** `data/provinces/*.yaml`: the province's own values; `national.yaml` holds the default of what it leaves out. */
export const ProfileFileSchema = Type.Partial(
  closed({
    ...always,
    functions: Type.Partial(closed(functions), { additionalProperties: false }),
    ...perhaps,
    sources,
  }),
  { additionalProperties: false },
);
export type ProfileFile = Static<typeof ProfileFileSchema>;

/** The top-level keys of a file that need a source: all but the sources themselves. */
export const unsourcedKeys = (file: ProfileFile): string[] => {
  const sourced = Object.keys(file.sources ?? {}).map((path) => path.split('.')[0]);
  return Object.keys(file).filter((key) => key !== 'sources' && !sourced.includes(key));
};
