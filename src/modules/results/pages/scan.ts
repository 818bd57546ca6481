import { publicJwks, type SigningKey, verifyToken } from '../../../platform/signing.ts';
import { readReceiptClaims } from '../../forms/index.ts';

/**
 * The dossier code in what a scanner typed or a person did: the code itself, or the address in a receipt's QR code, whose
 * signature is checked first. Null when the token is not one of ours.
 */
export async function codeFromScan(key: SigningKey, scanned: string): Promise<string | null> {
  const text = scanned.trim();
  const token = /\/xac-minh\/([\w.-]+)/.exec(text)?.[1] ?? (/^[\w-]+\.[\w-]+\.[\w-]{40,}$/.test(text) ? text : null);
  if (token === null) return text.toUpperCase().replace(/\s+/g, '');
  const claims = await verifyToken(publicJwks(key), token);
  const receipt = claims.ok ? readReceiptClaims(claims.value) : claims;
  return receipt.ok ? receipt.value.d : null;
}
