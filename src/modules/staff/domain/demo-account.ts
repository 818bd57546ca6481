import Type, { type Static } from 'typebox';
import { agencyKey, closed, like, list, localKey, oneOf, positive, text } from '../../../platform/data-schema.ts';

const role = oneOf(
  'director',
  'deputy',
  'reception',
  'procedure_control',
  'information',
  'clerk',
  'cashier',
  'postal',
  'handler',
  'agency_head',
  'approver',
  'office_chief',
  'ubnd',
  'admin',
  'auditor',
  'hotline',
  'backup',
  'citizen',
);
export type DemoRole = Static<typeof role>;

/** A person of the demonstration; none of them exists. Passwords are never written down here. */
export const DemoAccountSchema = closed({
  username: like('^[A-Za-z0-9._-]{3,64}$', 'chuyenvien.SKHDT'),
  displayName: text,
  /** Post, as on the badge; a citizen has none. */
  title: Type.Optional(text),
  titleEn: Type.Optional(text),
  /** Home agency; none for the center's own people and for citizens. */
  agency: Type.Optional(agencyKey),
  unit: Type.Optional(localKey),
  roles: Type.Array(role, { minItems: 1 }),
  /** Counters where the person sits, by number. */
  counters: Type.Optional(list(positive)),
  phone: text,
  email: Type.Optional(text),
  /** Citizens and businesses alone. */
  party: Type.Optional(oneOf('person', 'business')),
  /** Personal identification number, or enterprise code of a business; obviously false ones. */
  idNumber: Type.Optional(like('^\\d{9,13}$', '000000000001')),
  address: Type.Optional(text),
});
export type DemoAccount = Static<typeof DemoAccountSchema>;

/** `data/demo/PROVINCE.yaml`, or `any-province.yaml` for a province that has none. */
export const DemoAccountFileSchema = closed({ accounts: list(DemoAccountSchema) });
