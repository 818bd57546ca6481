/** A dossier code taken apart: `000.00.12.H34-261122-0007`. */
export type DossierCode = { readonly prefix: string; readonly day: Temporal.PlainDate; readonly serial: number };

const CODE = /^((?:000(?:\.\d{2}){2}\.)?[A-Z]\d{2}(?:\.\d{2,3}){0,5})-(\d{6})-(\d{4,})$/;
const PROVISIONAL = /^TN-\d{6}-[0-9A-Z]{8}$/;
// The same as they are typed: any dash may be missing.
const TYPED_CODE = /^((?:000(?:\.\d{2}){2}\.)?[A-Z]\d{2}(?:\.\d{2,3}){0,5})-?(\d{6})-?(\d{4,})$/;
const TYPED_PROVISIONAL = /^(TN)-?(\d{6})-?([0-9A-Z]{8})$/;

/**
 * Forms the code of a dossier: the reception point's agency code, the local date of acceptance as YYMMDD, and the
 * day's serial of at least `width` digits, wider when it no longer fits (QC Đ12.1d; Circular 01/2018).
 */
export function formatDossierCode({ prefix, day, serial }: DossierCode, width: number): string {
  return `${prefix}-${yymmdd(day)}-${String(serial).padStart(width, '0')}`;
}

/** Reads a code in either style of agency code; null when it is none. */
export function parseDossierCode(text: string): DossierCode | null {
  const match = CODE.exec(text);
  if (!match) return null;
  const [, prefix, date, serial] = match as unknown as [string, string, string, string];
  try {
    const day = Temporal.PlainDate.from(`20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}`);
    return { prefix, day, serial: Number(serial) };
  } catch {
    return null;
  }
}

/** A number for a filing not yet accepted: `TN-261122-7F3K9QXZ`; `random` is five random bytes. */
export function formatProvisionalNumber(day: Temporal.PlainDate, random: Uint8Array): string {
  const digits = random.reduce((all, byte) => all * 256n + BigInt(byte), 0n);
  let text = '';
  for (let i = 0n; i < 8n; i++) text += CROCKFORD[Number((digits >> (i * 5n)) & 31n)];
  return `TN-${yymmdd(day)}-${text}`;
}

export const isProvisionalNumber = (text: string): boolean => PROVISIONAL.test(text);

/** What people type, as it is stored: upper case, no spaces, with the dashes they left out or typed as spaces. */
export function normaliseReference(text: string): string {
  const upper = text.trim().toUpperCase();
  const dashed = upper.replace(/[\s\u2010-\u2015-]+/g, '-');
  if (isProvisionalNumber(dashed) || parseDossierCode(dashed)) return dashed;
  const bare = upper.replace(/\s+/g, '');
  const parts = TYPED_PROVISIONAL.exec(bare) ?? TYPED_CODE.exec(bare);
  const whole = parts?.slice(1).join('-');
  return whole && (isProvisionalNumber(whole) || parseDossierCode(whole)) ? whole : bare;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const two = (n: number) => String(n).padStart(2, '0');
const yymmdd = (day: Temporal.PlainDate) => two(day.year % 100) + two(day.month) + two(day.day);
