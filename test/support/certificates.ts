import { CryptoKeySigner } from '@libpdf/core';

// @peculiar/x509 asks for a polyfill of decorators' metadata, and needs none of its answers.
const nothing = () => undefined;
Object.assign(Reflect, { getMetadata: nothing, getOwnMetadata: nothing, defineMetadata: nothing });
const x509 = await import('@peculiar/x509');

const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const VALID = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') };

/** An authority that stands in for the one that gives officials their keys; nobody but the tests trusts it. */
export async function aStandInAuthority() {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=Co quan chung thuc thu nghiem',
    ...VALID,
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
  });
  return {
    /** Key and certificate of one official. */
    async issue(name: string) {
      const official = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: '1f2e',
        subject: [{ CN: [name] }],
        issuer: root.subject,
        ...VALID,
        publicKey: official.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        extensions: [new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true)],
      });
      const [der, rootDer] = [certificate, root].map(({ rawData }) => new Uint8Array(rawData)) as [
        Uint8Array,
        Uint8Array,
      ];
      const key = await crypto.subtle.exportKey('pkcs8', official.privateKey);
      return {
        signer: new CryptoKeySigner(official.privateKey, der, 'RSA', 'RSASSA-PKCS1-v1_5', [rootDer]),
        keyPem: x509.PemConverter.encode(key, 'PRIVATE KEY'),
        certificatePem: certificate.toString('pem'),
        rootPem: root.toString('pem'),
      };
    },
  };
}
