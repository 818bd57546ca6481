import Type, { type Static } from 'typebox';
import type { FormSetKey } from './form-set.ts';

/** The form in each set and the edition of its data; a change of what the data mean makes `@2`. */
export const RECEIPT_FORM = 'form-set-2018/receipt@1';
export const RECEIPT_FORMS = {
  FORM_SET_2018: RECEIPT_FORM,
  FORM_SET_2025: 'form-set-2025/receipt@1',
} as const satisfies Record<FormSetKey, string>;

const Text = Type.String({ minLength: 1 });
const Count = Type.Integer({ minimum: 0 });
/** RFC 3339 with the center's offset: `2026-11-22T09:05:00+07:00`. */
const Instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00$' });

const person = {
  name: Text,
  id: Type.Optional(Type.Object({ kind: Type.Enum(['personal', 'passport', 'business', 'tax']), number: Text })),
};

const Component = Type.Object({
  name: Text,
  originals: Count,
  certifiedCopies: Count,
  copies: Count,
  /** Handed in as an electronic document. */
  digital: Type.Boolean(),
  remark: Type.Optional(Text),
});

/**
 * Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01), frozen at acceptance and kept as JSON with the receipt record:
 * all that the paper prints and nothing else. Names and texts as they were that day; later renaming never reaches it.
 */
export const ReceiptData = Type.Object({
  formVersion: Type.Enum([RECEIPT_FORMS.FORM_SET_2018, RECEIPT_FORMS.FORM_SET_2025]),
  /** Marks the paper as a demonstration without legal value. */
  demo: Type.Boolean(),
  agency: Type.Object({ parent: Text, name: Text, receptionUnit: Type.Optional(Text), place: Text, address: Text }),
  /** Cấp lại: which edition it is, why and when; absent on the first. */
  reissue: Type.Optional(Type.Object({ edition: Type.Integer({ minimum: 2 }), reason: Text, at: Instant })),
  dossierCode: Text,
  /** The second fact of a public look-up. It also keeps the hash in the QR code from being guessed at. */
  lookUpPin: Type.Optional(Text),
  register: Type.Optional(Type.Object({ book: Text, serial: Text })),
  channel: Type.Enum(['counter', 'online', 'post']),
  submitter: Type.Object({
    ...person,
    address: Text,
    phone: Type.Optional(Text),
    email: Type.Optional(Text),
  }),
  /** Chủ hồ sơ, where somebody else hands the dossier in. */
  owner: Type.Optional(Type.Object(person)),
  /** `caseName`: which case of it, where it has several. */
  procedure: Type.Object({ code: Text, name: Text, caseName: Type.Optional(Text) }),
  components: Type.Array(Component),
  /** Số lượng hồ sơ (bộ). */
  sets: Type.Integer({ minimum: 1 }),
  timeLimit: Type.Object({
    value: Type.Integer({ minimum: 1 }),
    unit: Type.Enum(['working_hours', 'working_days', 'calendar_days']),
  }),
  acceptedAt: Instant,
  effectiveStart: Instant,
  dueAt: Instant,
  /** "Why this date" in one line, worded by the calculator of that day. */
  dueNote: Type.Optional(Text),
  resultReturn: Type.Object({ method: Type.Enum(['counter', 'post', 'online']), place: Text }),
  fees: Type.Object({
    mode: Type.Enum(['before', 'after', 'split', 'exempt', 'none']),
    items: Type.Array(Type.Object({ name: Text, dong: Count })),
  }),
  receiver: Type.Object({ name: Text, title: Type.Optional(Text), phone: Type.Optional(Text) }),
  lookUp: Type.Object({ address: Text, phone: Text }),
});

export type ReceiptData = Static<typeof ReceiptData>;
