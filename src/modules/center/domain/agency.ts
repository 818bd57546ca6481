import Type, { type Static } from 'typebox';
import {
  agencyKey,
  certaintyTag,
  closed,
  day,
  dayOrNull,
  like,
  list,
  localKey,
  oneOf,
  text,
} from '../../../platform/data-schema.ts';

/** The center itself where a process step or a role speaks of agencies; no agency record has this key. */
export const CENTER = 'CENTER';

const Unit = closed({ key: localKey, name: text, nameEn: text });

/** Who carries the duties on after a reorganisation. `agency` names a record where there is one, `name` always. */
const Successor = closed({
  name: text,
  agency: Type.Optional(agencyKey),
  date: day,
  basis: text,
  tag: certaintyTag,
  note: Type.Optional(text),
});

/** A body that is competent for procedures or takes part in them, under its name at `validFrom`. */
export const AgencySchema = closed({
  key: agencyKey,
  name: text,
  nameEn: text,
  kind: oneOf('DEPARTMENT', 'ECONOMIC_ZONE_BOARD', 'VERTICAL_AGENCY', 'UBND_OFFICE', 'PEOPLES_COMMITTEE', 'OTHER_BODY'),
  level: oneOf('PROVINCE', 'DISTRICT', 'COMMUNE', 'CENTRAL'),
  parent: Type.Optional(agencyKey),
  /** Identification code before 2020, child on the left. */
  legacyCode: like('^000(\\.\\d{2}){2}\\.[A-Z]\\d{2}$', '000.00.12.H34'),
  /** Identification code since Decision 20/2020/QĐ-TTg, parent on the left. */
  code2020: like('^[A-Z]\\d{2}(\\.\\d{2,3}){0,5}$', 'H34.12'),
  codeCertainty: oneOf('verified', 'demonstration'),
  validFrom: day,
  /** First day it no longer exists under this name. */
  validTo: dayOrNull,
  successor: Type.Optional(Successor),
  address: text,
  phone: text,
  units: Type.Optional(list(Unit)),
});
export type Agency = Static<typeof AgencySchema>;

/** One file of `data/agencies/PROVINCE/`: the agencies of one kind. */
export const AgencyFileSchema = closed({ agencies: list(AgencySchema) });
