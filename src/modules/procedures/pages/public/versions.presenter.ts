import { formatDay } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { words } from '../../messages/index.ts';
import type { ProcedureVersion } from '../../store.ts';

export type VersionView = {
  readonly name: string;
  readonly href: string;
  readonly days: string;
  readonly decision: string;
  readonly state: VersionState;
  readonly stateText: string;
  readonly isLate: boolean;
  /** The version this page shows. */
  readonly isShown: boolean;
  /** What is another than in the version before; null for the first. */
  readonly changesHref: string | null;
};
export type VersionState = 'inForce' | 'over' | 'toCome';

export type VersionFacts = {
  readonly procedure: ProcedureVersion;
  /** The newest first. */
  readonly versions: readonly ProcedureVersion[];
  readonly today: Temporal.PlainDate;
};

export const versionHref = ({ code, version }: Pick<ProcedureVersion, 'code' | 'version'>): string =>
  `/thu-tuc/${code}/ban/${version}`;

export function stateOn(
  today: Temporal.PlainDate,
  { effectiveFrom, effectiveTo }: Pick<ProcedureVersion, 'effectiveFrom' | 'effectiveTo'>,
): VersionState {
  if (effectiveFrom > today.toString()) return 'toCome';
  return effectiveTo !== null && effectiveTo <= today.toString() ? 'over' : 'inForce';
}

/** Whether this is what the procedure's own address shows today: the version in force, or the last there was. */
export const isLast = (
  procedure: ProcedureVersion,
  versions: readonly ProcedureVersion[],
  today: Temporal.PlainDate,
): boolean => versions.find((each) => stateOn(today, each) !== 'toCome')?.version === procedure.version;

export function versionsView({ procedure, versions, today }: VersionFacts, lang: Lang): VersionView[] {
  const texts = words(lang).procedure;
  return versions.map((each, at) => {
    const [from, to, before] = [day(each.effectiveFrom), each.effectiveTo && day(each.effectiveTo), versions[at + 1]];
    const state = stateOn(today, each);
    return {
      name: texts.versionName(each.version),
      href: versionHref(each),
      days: to ? texts.versionFromTo({ from, to }) : texts.versionFrom({ from }),
      decision: each.decisionNo,
      state,
      stateText: texts.versionStates[state],
      isLate: each.publishedLate,
      isShown: each.version === procedure.version,
      changesHref: before ? `${versionHref(before)}/so-sanh/${each.version}` : null,
    };
  });
}

/** That this version is not the one in force, and where that is; or which one will follow it. */
export function noticesOf({ procedure, versions, today }: VersionFacts, lang: Lang) {
  const texts = words(lang).procedure;
  const state = stateOn(today, procedure);
  const facts = { version: procedure.version, from: day(procedure.effectiveFrom), to: dayOr(procedure.effectiveTo) };
  const hasOther = versions.some((each) => stateOn(today, each) === 'inForce');
  const inForce = { text: texts.versionInForce, href: `/thu-tuc/${procedure.code}` };
  const toCome = versions
    .filter((each) => state !== 'toCome' && stateOn(today, each) === 'toCome')
    .map((each) => ({
      text: texts.comingVersion({ version: each.version, from: day(each.effectiveFrom) }),
      link: { text: texts.seeVersion({ version: each.version }), href: versionHref(each) },
    }));
  if (state === 'toCome')
    return [
      { text: texts.thisVersionToCome(facts), link: hasOther ? inForce : { text: inForce.text, href: '/thu-tuc' } },
    ];
  if (state === 'over' && !isLast(procedure, versions, today))
    return [{ text: texts.thisVersionOver(facts), link: inForce }, ...toCome];
  return toCome;
}

const day = (date: string): string => formatDay(Temporal.PlainDate.from(date));
const dayOr = (date: string | null): string => (date === null ? '' : day(date));
