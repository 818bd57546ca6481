import { fold } from '../../kernel/vietnamese.ts';

/**
 * The header that makes a browser save a file under its own name (RFC 6266): once in plain letters for old programs,
 * once as it is, encoded (RFC 5987).
 */
export function asAttachment(name: string): string {
  const plain = fold(name)
    .replace(/[^\w. -]/g, '_')
    .replace(/^\.+/, '');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain || 'tep'}"; filename*=UTF-8''${encoded}`;
}
