import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Signer } from '@libpdf/core';
import { StartProblem } from './start-problem.ts';

export type SignedDocument = {
  readonly pdf: Uint8Array;
  /** Whom the certificate names. */
  readonly subject: string;
  /** Of the certificate, in hexadecimal digits. */
  readonly serial: string;
};

/** Signs PDF files in the name of somebody; where the key lies is the implementation's own affair. */
export interface DocumentSigner {
  /**
   * The same document with one more signature (PAdES B-B), its earlier bytes and signatures untouched. Throws
   * `UnsignableDocument` where the file cannot carry one.
   */
  sign(pdf: Uint8Array, given: { reason: string; at: Temporal.Instant }): Promise<SignedDocument>;
}

/** The file is no PDF one can add to: damaged, encrypted, or closed by an earlier signature. */
export class UnsignableDocument extends Error {}

/** Room for the signature and its certificates, in bytes. */
const RESERVED = 24 * 1024;

/**
 * A signer with the key and certificate of a PKCS#12 file. Read and tried at once: a wrong password, or a key that does
 * not belong to its certificate, is a StartProblem and no surprise on the day it is needed. `variable` is what named the file.
 */
export async function p12Signer(
  { file, password }: { file: string; password: string },
  variable = 'DIGITISER_KEY_FILE',
): Promise<DocumentSigner> {
  const { P12Signer } = await import('@libpdf/core');
  const signer = await P12Signer.create(await readFile(file), password).catch((error: Error) => {
    throw new StartProblem(`${variable}: không mở được khóa ký số trong ${file} (${error.message}).`);
  });
  return signerWith(signer);
}

/** The same with any signer of the library. */
export function signerWith(signer: Signer): DocumentSigner {
  const { subject, serialNumber } = new X509Certificate(signer.certificate);
  return {
    async sign(pdf, { reason, at }) {
      const { PDF } = await import('@libpdf/core');
      try {
        const document = await PDF.load(pdf);
        const blocked = document.canSaveIncrementally();
        if (blocked) throw new UnsignableDocument(blocked);
        const { bytes } = await document.sign({
          signer,
          reason,
          signingTime: new Date(at.epochMilliseconds),
          level: 'B-B',
          estimatedSize: RESERVED,
        });
        return { pdf: bytes, subject: nameIn(subject), serial: serialNumber };
      } catch (error) {
        if (error instanceof UnsignableDocument) throw error;
        throw new UnsignableDocument((error as Error).message, { cause: error });
      }
    },
  };
}

/** The name people know: `CN=…` of the certificate's subject, or all of it. */
const nameIn = (subject: string): string => /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
