import { fileURLToPath } from 'node:url';
import Type, { type Static } from 'typebox';
import { readDataFile } from '../../../platform/data-file.ts';
import { certaintyTag, closed, flag, list, localKey, oneOf, text } from '../../../platform/data-schema.ts';
import type { NoticeKind } from './notice.ts';

const CauseSchema = closed({
  code: localKey,
  kind: oneOf('VERIFICATION', 'RETURNED', 'LATE'),
  tag: certaintyTag,
  vi: text,
  en: text,
  /** Whether applicants may be told it as it is; otherwise they read `toldAs`. */
  told: flag,
  toldAs: Type.Optional(closed({ vi: text, en: text })),
  /** Not to be chosen any more; notices that name it stay readable. */
  retired: Type.Optional(flag),
});
const CausesFile = closed({ causes: list(CauseSchema) });

/** Why a dossier is verified, sent back or late, in the words the authority has agreed on (QC Đ8.5 (3)). */
export type Cause = Omit<Static<typeof CauseSchema>, 'kind'> & { readonly kind: NoticeKind };

const KINDS = { VERIFICATION: 'verification', RETURNED: 'return', LATE: 'lateness' } as const;
const FILE = 'data/causes.yaml';
const file = fileURLToPath(new URL('../../../../data/causes.yaml', import.meta.url));
let read: readonly Cause[] | undefined;

/** The whole catalogue, read once. Throws where the file is wrong, naming what is. */
export function causes(): readonly Cause[] {
  read ??= readCauses(file);
  return read;
}

/** Reads a catalogue: every code once, and a substitute for each cause that is not told as it is. */
export function readCauses(path: string): readonly Cause[] {
  const found = readDataFile(path, CausesFile, FILE);
  if (!found.ok) throw new Error(found.problem.join('\n'));
  const all = found.value.value.causes;
  const wrong = all.flatMap(({ code, told, toldAs }, index) => [
    ...(all.findIndex((other) => other.code === code) < index ? [`${FILE}: ${code} stands twice`] : []),
    ...(told === (toldAs !== undefined) ? [`${FILE}: ${code} needs toldAs exactly where told is false`] : []),
  ]);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return all.map(({ kind, ...cause }) => ({ ...cause, kind: KINDS[kind] }));
}

/** A cause of that code and kind that may still be chosen; null where there is none. */
export const causeToChoose = (kind: NoticeKind, code: string): Cause | null =>
  causes().find((cause) => cause.kind === kind && cause.code === code && !cause.retired) ?? null;

/** How a cause is written in notices and reports; the code itself where the catalogue lost it. */
export const causeName = (code: string, lang: 'vi' | 'en'): string =>
  causes().find((cause) => cause.code === code)?.[lang] ?? code;

/** How it is put to the applicant. */
export const toldName = ({ toldAs, vi, en }: Cause, lang: 'vi' | 'en'): string => (toldAs ?? { vi, en })[lang];
