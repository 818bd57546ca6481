import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SignatureField } from '@libpdf/core';
import { readSignedData } from './signed-data.ts';
import { StartProblem } from './start-problem.ts';

/** What one electronic signature in a PDF proves. */
export type SignatureReport = {
  /** Whom the certificate names, and who gave it. */
  readonly signer: string;
  readonly issuer: string;
  /** Of the certificate, in hexadecimal digits. */
  readonly serial: string;
  /** What the signer's machine said, RFC 3339; null where it did not say. */
  readonly signedAt: string | null;
  /** `changed`: something was added to the file behind it that no trusted signature covers. */
  readonly integrity: 'intact' | 'broken' | 'changed';
  /**
   * Up to a root that is trusted here, by certificates that held when it was signed; `untrusted` also where it does not say
   * when. `not-checked` where no root is configured.
   */
  readonly chain: 'trusted' | 'untrusted' | 'not-checked';
};

/** Roots in PEM, one after the other, as a file of them is written. */
export const readRoots = (pem: string): X509Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one),
  );

/** The roots of TRUSTED_ROOTS_FILE; a file without any is a StartProblem. */
export async function trustedRoots(file: string): Promise<X509Certificate[]> {
  try {
    const roots = readRoots(await readFile(file, 'utf8'));
    if (roots.length > 0) return roots;
  } catch (error) {
    throw new StartProblem(`TRUSTED_ROOTS_FILE: không đọc được ${file} (${(error as Error).message}).`);
  }
  throw new StartProblem(`TRUSTED_ROOTS_FILE: ${file} không có chứng thư nào (định dạng PEM).`);
}

/**
 * Every signature in a PDF in the order of what it covers (PAdES): whether the bytes are those that were signed, by whom,
 * and whether the certificate leads to a trusted root. None: the file carries no signature. A file that speaks of signed
 * bytes, of which no signature can be read, has a broken one.
 */
export async function readSignatures(
  pdf: Uint8Array,
  { roots }: { readonly roots: readonly X509Certificate[] },
): Promise<SignatureReport[]> {
  const found = (await signaturesIn(pdf)).toSorted((a, b) => endOf(a) - endOf(b));
  if (found.length === 0) return speaksOfSignedBytes(pdf) ? [unreadable(roots)] : [];
  const reports = found.map((one) => reportOn(pdf, one, roots));
  // Whoever signs later vouches for what was added before: only somebody who is believed can.
  const end = Math.max(
    ...found.map((one, index) => {
      const report = reports[index];
      return report?.integrity === 'intact' && report.chain !== 'untrusted' ? endOf(one) : 0;
    }),
  );
  return reports.map((report, index) => {
    const coveredTo = Math.max(end, endOf(found[index] as Placed));
    return report.integrity === 'intact' && !isBlank(pdf.subarray(coveredTo))
      ? { ...report, integrity: 'changed' }
      : report;
  });
}

/** One signature by itself, whatever stands behind it in the file. */
function reportOn(pdf: Uint8Array, one: Placed, roots: readonly X509Certificate[]): SignatureReport {
  const signed = readSignedData(one.contents);
  if (!signed) return unreadable(roots);
  const { certificate, others, signedAt } = signed;
  return {
    signer: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    serial: certificate.serialNumber,
    signedAt: signedAt?.toString() ?? null,
    integrity: isWellPlaced(pdf, one) && signed.isOf(covered(pdf, one)) ? 'intact' : 'broken',
    chain: roots.length === 0 ? 'not-checked' : leadsToRoot(certificate, { others, roots, at: signedAt }),
  };
}

const unreadable = (roots: readonly X509Certificate[]): SignatureReport => ({
  signer: '',
  issuer: '',
  serial: '',
  signedAt: null,
  integrity: 'broken',
  chain: roots.length === 0 ? 'not-checked' : 'untrusted',
});

/** `/ByteRange`, also with some of its letters written as `#42`. */
const speaksOfSignedBytes = (pdf: Uint8Array): boolean =>
  Buffer.from(pdf)
    .toString('latin1')
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .includes('/ByteRange');

type Placed = { readonly range: readonly [number, number, number, number]; readonly contents: Uint8Array };

async function signaturesIn(pdf: Uint8Array): Promise<Placed[]> {
  const { PDF, PdfArray, PdfNumber, PdfString } = await import('@libpdf/core');
  const document = await PDF.load(pdf).catch(() => null);
  const fields = document?.getForm()?.getFields() ?? [];
  return fields.flatMap((field) => {
    const dict = field.type === 'signature' ? (field as SignatureField).getSignatureDict() : null;
    if (!dict) return [];
    const [range, contents] = [dict.get('ByteRange'), dict.get('Contents')];
    const numbers = range instanceof PdfArray ? [0, 1, 2, 3].map((index) => range.at(index)) : [];
    const [a = -1, b = -1, c = -1, d = -1] = numbers.map((one) => (one instanceof PdfNumber ? one.value : -1));
    return [{ range: [a, b, c, d], contents: contents instanceof PdfString ? contents.bytes : new Uint8Array() }];
  });
}

const endOf = ({ range: [, , from, length] }: Placed): number => from + length;

const covered = (pdf: Uint8Array, { range: [a, b, c, d] }: Placed): Buffer =>
  Buffer.concat([pdf.subarray(a, a + b), pdf.subarray(c, c + d)]);

/** What is left out of the signed bytes is the signature itself and nothing else. */
function isWellPlaced(pdf: Uint8Array, { range: [a, b, c, d], contents }: Placed): boolean {
  if (a !== 0 || b <= 0 || c <= b || d < 0 || c + d > pdf.length) return false;
  const gap = Buffer.from(pdf.subarray(b, c)).toString('latin1');
  const hex = /^<([0-9A-Fa-f\s]*)>$/.exec(gap)?.[1]?.replace(/\s/g, '');
  return hex !== undefined && Buffer.from(hex, 'hex').equals(Buffer.from(contents));
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x0a || byte === 0x0d || byte === 0x20);

const DEEPEST = 8;

function leadsToRoot(
  certificate: X509Certificate,
  {
    others,
    roots,
    at,
  }: {
    readonly others: readonly X509Certificate[];
    readonly roots: readonly X509Certificate[];
    readonly at: Temporal.Instant | null;
  },
): 'trusted' | 'untrusted' {
  let one = certificate;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (!at || !holdsAt(one, at)) return 'untrusted';
    if (roots.some(({ fingerprint256 }) => fingerprint256 === one.fingerprint256)) return 'trusted';
    const next = [...roots, ...others].find(
      (issuer) => issuer.ca && one.checkIssued(issuer) && one.verify(issuer.publicKey),
    );
    if (!next) return 'untrusted';
    one = next;
  }
  return 'untrusted';
}

const holdsAt = ({ validFromDate, validToDate }: X509Certificate, at: Temporal.Instant): boolean =>
  at.epochMilliseconds >= validFromDate.getTime() && at.epochMilliseconds <= validToDate.getTime();

/** The name people know: `CN=…` of the subject, or all of it. */
const nameIn = (subject: string): string => /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
