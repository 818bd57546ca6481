import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 30 ms. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** The encoded argon2id hash of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Compares in the same time whether or not there is a hash, so that names cannot be probed. */
export async function passwordMatches(encoded: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this');
  const matches = await verify(encoded ?? (await decoy), password);
  return encoded !== null && matches;
}

let decoy: Promise<string> | undefined;
