import { formatDong } from '../../../../kernel/money.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { ProcedureSummary } from '../../../procedures/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { Official } from '../official.ts';

export type ProcedureChoice = { code: string; name: string; href: string; about: string };
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
      return { code, name, href: `/can-bo/quay/${code}`, about };
    }),
  };
}
