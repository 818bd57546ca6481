import { formatInstant, formatTime, localDate, localTime } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { Intake } from '../../intake/intake.ts';
import { counterWords } from '../../messages/counter.ts';
import type { Official } from '../official.ts';
import { resumePath } from './under-way.ts';

/** One line of the unfinished work: whose it is, and one button to go on. */
export type UnderWay = {
  readonly token: string;
  readonly title: string;
  readonly about: string;
  readonly mine: boolean;
  readonly resume: string;
};

/** Unfinished intakes, one's own first: procedure, visitor, who has it, when it was last saved. */
export function underWayPresenter(
  intakes: readonly Intake[],
  { actor, today }: Pick<Official, 'actor' | 'today'>,
  lang: Lang,
): UnderWay[] {
  const texts = counterWords(lang).intake;
  const mine = ({ officialId }: Intake) => officialId === actor.accountId;
  return [...intakes.filter(mine), ...intakes.filter((one) => !mine(one))].map((intake) => {
    const savedToday = localDate(intake.savedAt).equals(today);
    const at = savedToday ? formatTime(localTime(intake.savedAt)) : formatInstant(intake.savedAt, lang);
    const who = mine(intake) ? texts.mine : texts.of(intake.officialName, intake.counter);
    return {
      token: intake.token,
      title: intake.visitor || texts.noName,
      about: [intake.procedureCode, who, texts.savedAt(at)].join(' · '),
      mine: mine(intake),
      resume: resumePath(intake),
    };
  });
}
