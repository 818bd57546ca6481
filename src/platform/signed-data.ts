import { createHash, type KeyObject, constants as keys, verify, X509Certificate } from 'node:crypto';
import { type Der, firstDer, objectId, readDer } from './der.ts';

/** A CMS signature (RFC 5652) over bytes that stand elsewhere, as PAdES puts it into a PDF. */
export type SignedData = {
  readonly certificate: X509Certificate;
  /** What else came with it, on the way to a root. */
  readonly others: readonly X509Certificate[];
  /** What the signer's machine said the time was. */
  readonly signedAt: Temporal.Instant | null;
  /** Whether it is the certificate's key that signed exactly this content. */
  isOf(content: Uint8Array): boolean;
};

const OID = { signedData: '1.2.840.113549.1.7.2', digest: '1.2.840.113549.1.9.4', time: '1.2.840.113549.1.9.5' };
const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const PSS = '1.2.840.113549.1.1.10';

/**
 * Reads the signature of one signer; null where it is none this program understands (several signers, a digest that is no
 * longer safe, no signed attributes), which proves nothing.
 */
export function readSignedData(bytes: Uint8Array): SignedData | null {
  try {
    return parse(bytes);
  } catch {
    return null;
  }
}

function parse(bytes: Uint8Array): SignedData | null {
  const [type, wrapped] = readDer(firstDer(bytes).content);
  if (!type || objectId(type) !== OID.signedData || !wrapped) return null;
  const parts = readDer(readDer(wrapped.content)[0]?.content ?? Buffer.alloc(0));
  const certificates = parts
    .filter(({ tag }) => tag === 0xa0)
    .flatMap(({ content }) => readDer(content).map(({ raw }) => new X509Certificate(raw)));
  const [signer, another] = readDer(parts.findLast(({ tag }) => tag === 0x31)?.content ?? Buffer.alloc(0));
  if (!signer || another) return null;
  const [, who, digest, attributes, algorithm, signature] = readDer(signer.content);
  const hash = digest && HASHES[objectId(readDer(digest.content)[0] as Der)];
  const certificate = who && certificates.find((one) => isMeant(one, who));
  if (!hash || !certificate || attributes?.tag !== 0xa0 || !algorithm || signature?.tag !== 0x04) return null;
  const values = attributesOf(attributes);
  // What is signed are the attributes, encoded as the set they are.
  const signed = Buffer.concat([Buffer.from([0x31]), attributes.raw.subarray(1)]);
  const isPss = objectId(readDer(algorithm.content)[0] as Der) === PSS;
  return {
    certificate,
    others: certificates.filter((one) => one !== certificate),
    signedAt: timeOf(values.get(OID.time)),
    isOf: (content) =>
      values.get(OID.digest)?.content.equals(createHash(hash).update(content).digest()) === true &&
      verify(hash, signed, keyFor(certificate.publicKey, isPss), signature.content),
  };
}

const keyFor = (key: KeyObject, isPss: boolean) =>
  isPss ? { key, padding: keys.RSA_PKCS1_PSS_PADDING, saltLength: keys.RSA_PSS_SALTLEN_AUTO } : { key };

/** Whether a certificate is the one a signer names: by issuer and serial number, byte by byte. */
function isMeant(certificate: X509Certificate, who: Der): boolean {
  if (who.tag !== 0x30) return false;
  const [issuer, serial] = readDer(who.content);
  const fields = readDer(
    readDer(readDer(certificate.raw)[0]?.content ?? Buffer.alloc(0))[0]?.content ?? Buffer.alloc(0),
  );
  const [ownSerial, , ownIssuer] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  return Boolean(issuer && serial && ownIssuer?.raw.equals(issuer.raw) && ownSerial?.raw.equals(serial.raw));
}

/** The first value of each signed attribute. */
const attributesOf = (attributes: Der): ReadonlyMap<string, Der> =>
  new Map(
    readDer(attributes.content).flatMap(({ content }) => {
      const [type, values] = readDer(content);
      const value = values && readDer(values.content)[0];
      return type && value ? [[objectId(type), value] as const] : [];
    }),
  );

/** UTCTime or GeneralizedTime, both in UTC. */
function timeOf(value: Der | undefined): Temporal.Instant | null {
  const text = value?.content.toString('latin1') ?? '';
  const full = value?.tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(full) ?? [];
  return year ? Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) : null;
}
