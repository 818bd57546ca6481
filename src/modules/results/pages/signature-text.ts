import { formatInstant } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import { words } from '../messages/index.ts';
import type { ResultSignatures } from '../signatures-store.ts';

/**
 * The report on a result's electronic signatures in words, one line each; what stands for them where there are none.
 * `mayCome`: the worker has yet to sign it.
 */
export function signatureTexts(
  signatures: ResultSignatures | null,
  { hasFile, mayCome }: { readonly hasFile: boolean; readonly mayCome: boolean },
  lang: Lang,
): string[] {
  const { signatures: texts } = words(lang);
  if (!hasFile) return [texts.noFile];
  if (!signatures) return [mayCome ? texts.waiting : texts.none];
  if (signatures.fault !== null) return [texts.fault];
  return signatures.report.map(({ signer, issuer, signedAt, integrity, chain }) =>
    [
      texts.line({ signer, issuer }),
      ...(signedAt ? [texts.signedAt({ at: formatInstant(Temporal.Instant.from(signedAt), lang) })] : []),
      texts.integrity[integrity],
      texts.chain[chain],
      texts.source[signatures.source].toLowerCase(),
    ].join('; '),
  );
}
