import { randomUUID } from 'node:crypto';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { syncDirectory } from './files/durable.ts';

export type SigningKey = {
  /** Names the key in every token, so that keys can rotate: the first 8 characters of its RFC 7638 thumbprint. */
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
};

/**
 * The center's signing key from a private JWK file; made on first use. Several processes may start at once: one
 * creates the file, all get the same key. Throws one clear sentence when the file is readable by other accounts or
 * holds no Ed25519 private key.
 */
export async function loadOrCreateSigningKey(file: string): Promise<SigningKey> {
  const stored = (await readKeyFile(file)) ?? (await createKeyFile(file));
  try {
    const { kty, crv, x, d } = JSON.parse(stored) as JWK;
    if (kty !== 'OKP' || crv !== 'Ed25519' || !x || !d) throw new Error('another kind of key');
    const kid = (await calculateJwkThumbprint({ kty, crv, x })).slice(0, 8);
    const privateKey = (await importJWK({ kty, crv, x, d }, 'EdDSA')) as CryptoKey;
    return { kid, privateKey, publicJwk: { kty, crv, x, kid, alg: 'EdDSA', use: 'sig' } };
  } catch (cause) {
    throw new Error(`The signing key file ${file} does not hold an Ed25519 private JWK.`, { cause });
  }
}

async function readKeyFile(file: string): Promise<string | undefined> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The signing key file ${file} cannot be read.`, { cause: error });
  }
  try {
    const { mode } = await handle.stat();
    if (process.platform !== 'win32' && mode & 0o077)
      throw new Error(`The signing key file ${file} can be read by other accounts; run: chmod 600 ${file}`);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** Written aside, forced to disk, then linked into place: the link fails where another process was first. */
async function createKeyFile(file: string): Promise<string> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const text = `${JSON.stringify(await exportJWK(privateKey))}\n`;
  const aside = `${file}.${randomUUID()}`;
  const handle = await open(aside, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(aside, file);
    await syncDirectory(folder);
    return text;
  } catch (error) {
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await readKeyFile(file) : undefined;
    if (other === undefined) throw error;
    return other;
  } finally {
    await unlink(aside);
  }
}
