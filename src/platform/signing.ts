import { CompactSign, compactVerify, createLocalJWKSet, type JSONWebKeySet, type JWK } from 'jose';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import type { SigningKey } from './signing-key.ts';

export { loadOrCreateSigningKey, type SigningKey } from './signing-key.ts';

/** What a token states. Short keys: every byte makes the printed QR code denser. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * A compact JWS over the claims, the key's id in its header.
 *
 * EdDSA (Ed25519): its signature is as short as that of ES256 (64 bytes) and deterministic, so the same claims give the
 * same token, the same QR code and the same printed bytes.
 */
export function signToken(key: SigningKey, claims: Claims): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
    .sign(key.privateKey);
}

/**
 * The claims of a token that one of the keys signed. Keeping the public halves of retired keys in the set keeps the
 * papers they signed verifiable.
 *
 * Problem: `token-invalid` — malformed, altered, or signed by a key that is not in the set.
 */
export async function verifyToken(
  publicKeys: JSONWebKeySet,
  token: string,
): Promise<Result<Claims, Problem<'token-invalid'>>> {
  try {
    const { payload } = await compactVerify(token, createLocalJWKSet(publicKeys), { algorithms: ['EdDSA'] });
    const claims: unknown = JSON.parse(new TextDecoder().decode(payload));
    return isClaims(claims) ? ok(claims) : fail('token-invalid');
  } catch {
    return fail('token-invalid');
  }
}

/** What everybody may know: the public half, as a JWK set to publish and to keep for later verification. */
export const publicJwks = (key: SigningKey): { keys: JWK[] } => ({ keys: [key.publicJwk] });

const isClaims = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
