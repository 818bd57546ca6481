import { formatDong } from '../../../../kernel/money.ts';
import { fold } from '../../../../kernel/vietnamese.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { ProcedureSummary } from '../../../procedures/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { Official } from '../official.ts';

export type ProcedureChoice = {
  code: string;
  name: string;
  href: string;
  about: string;
  /** Cases of the procedure that answer to what was typed; none where it has no cases. */
  cases: readonly { name: string; href: string }[];
};
export type StartView = {
  words: string;
  counters: string | null;
  heading: string;
  choices: readonly ProcedureChoice[];
};

/** The procedures an official may receive, each with what tells it from its neighbours: field, limit, fee. */
export function startPresenter(
  {
    words,
    found,
    official,
  }: { words: string; found: readonly ProcedureSummary[]; official: Pick<Official, 'station'> },
  lang: Lang,
): StartView {
  const texts = officialWords(lang);
  const numbers = official.station?.counterNumbers ?? [];
  return {
    words,
    counters: numbers.length > 0 ? texts.start.counters(numbers.join(', ')) : null,
    heading: words === '' ? texts.start.all : texts.start.found(found.length),
    choices: found.map(({ code, name, agencyName, content }) => {
      const { value, unit } = content.timeLimit;
      const dong = content.charges.reduce((sum, { amountDong }) => sum + amountDong, 0);
      const fee = dong > 0 ? formatDong(dong) : texts.start.free;
      const about = [code, agencyName, `${value} ${texts.limitUnit[unit]}`, fee].join(' · ');
      return { code, name, href: pathOf(code), about, cases: casesFor({ code, content }, words) };
    }),
  };
}

/** Where Enter leads when only one form can be meant: the procedure's, or that of the one case the words name. */
export function onlyChoice(found: readonly ProcedureSummary[], words: string): string | null {
  const [only, another] = found;
  if (!only || another) return null;
  const cases = casesFor(only, words);
  const named = cases.length < (only.content.cases ?? []).length;
  return named && cases.length === 1 ? (cases[0]?.href ?? null) : pathOf(only.code);
}

/** The cases whose name has every word that is typed after the code; all of them where none has. */
function casesFor({ code, content }: Pick<ProcedureSummary, 'code' | 'content'>, words: string) {
  const all = (content.cases ?? []).map(({ key, name }) => ({
    name,
    href: `${pathOf(code)}?truong-hop=${encodeURIComponent(key)}`,
  }));
  const typed = fold(words.replace(CODE, '')).split(' ').filter(Boolean);
  const fitting = all.filter(({ name }) => typed.every((word) => fold(name).includes(word)));
  return typed.length > 0 && fitting.length > 0 ? fitting : all;
}

const pathOf = (code: string): string => `/can-bo/quay/${code}`;

/** A code in front of other words: “2.001199 online”. */
const CODE = /^\s*\d\.\d{6}\b/;

/** What to look for: the code alone where one is typed, for what follows it names a case. */
export const searchedFor = (words: string): string => CODE.exec(words)?.[0].trim() ?? words;
