import type { Db } from '../../../../platform/database/database.ts';
import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { counterWords } from '../../messages/counter.ts';
import { officialWords } from '../../messages/official.ts';
import {
  chosenVisitor,
  type KnownVisitor,
  knownVisitor,
  NAMESAKES_SHOWN,
  type Namesake,
  namesakes,
} from '../../queries/known-visitor.ts';
import type { Official } from '../official.ts';
import { withVisitor } from './form-values.ts';
import { tidyNumber } from './said.ts';

/** What the official is told after asking who it is, and among whom they choose. */
export type VisitorNotice = {
  readonly known: boolean;
  readonly text: string;
  readonly choices: readonly Namesake[];
  readonly more: string | null;
};

export type FoundVisitor = { readonly values: FormFields; readonly notice: VisitorNotice };

/**
 * Who stands at the counter: by what was typed into the first box, a number or a name, or by the one chosen among namesakes.
 * What is known is filled in where nothing was typed.
 */
export async function findVisitor(
  db: Db,
  { actor, station, now }: Official,
  { values, chosen }: { values: FormFields; chosen: string | undefined },
  lang: Lang,
): Promise<FoundVisitor> {
  const texts = officialWords(lang).intake;
  const typed = lastValue(values, 'applicant.idNumber').normalize('NFC').trim();
  if (!station || (typed === '' && chosen === undefined)) return { values, notice: told(texts.noNumber) };
  if (chosen !== undefined) {
    const known = await chosenVisitor(db, actor, station, { reference: chosen, now });
    return known ? filled(values, known, lang) : { values, notice: told(texts.unknown) };
  }
  if (/\d/.test(typed)) {
    const idNumber = tidyNumber(typed);
    const known = await knownVisitor(db, actor, station, { idNumber, now });
    return known
      ? filled(values, known, lang)
      : { values: { ...values, 'applicant.idNumber': idNumber }, notice: told(texts.unknown) };
  }
  return byName(db, { actor, station, now }, { values, name: typed }, lang);
}

type AtCounter = Omit<Official, 'today' | 'station'> & { readonly station: NonNullable<Official['station']> };

async function byName(
  db: Db,
  { actor, station, now }: AtCounter,
  { values, name }: { values: FormFields; name: string },
  lang: Lang,
): Promise<FoundVisitor> {
  const texts = counterWords(lang).visitor;
  const found = await namesakes(db, actor, station, { name, now });
  const [only, another] = found;
  if (only && !another) {
    const known = await chosenVisitor(db, actor, station, { reference: only.reference, now });
    if (known) return filled(values, known, lang);
  }
  if (only) {
    const more = found.length > NAMESAKES_SHOWN ? texts.more : null;
    return {
      values,
      notice: { known: false, text: texts.choose(name), choices: found.slice(0, NAMESAKES_SHOWN), more },
    };
  }
  // The name stays what it is; the box asks for the number now.
  const named = lastValue(values, 'applicant.name') === '' ? { 'applicant.name': name } : {};
  return { values: { ...values, ...named, 'applicant.idNumber': '' }, notice: told(texts.noNamesake(name)) };
}

const filled = (values: FormFields, known: KnownVisitor, lang: Lang): FoundVisitor => ({
  values: withVisitor(values, known),
  notice: { ...told(officialWords(lang).intake.known(known.reference)), known: true },
});

const told = (text: string): VisitorNotice => ({ known: false, text, choices: [], more: null });
