import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../../kernel/canonical-json.ts';

/** SHA-256 of the canonical text of frozen data, in base64url (43 characters). */
export const canonicalHash = (value: Json): string =>
  createHash('sha256').update(canonicalJson(value)).digest('base64url');
