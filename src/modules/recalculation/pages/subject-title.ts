import { formatDay, localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Lang } from '../../../web/i18n.ts';
import { findEdition } from '../../calendar/index.ts';
import { findRuleSet } from '../../center/index.ts';
import type { StudySubject } from '../domain/study.ts';
import { words } from '../messages/index.ts';

/** What is studied, in words. */
export async function subjectTitle(db: Db, subject: StudySubject, lang: Lang): Promise<string> {
  const texts = words(lang).study.subjects;
  if (subject.kind === 'calendar_draft')
    return texts.calendar_draft({ years: subject.years.map(({ year }) => year).join(', ') });
  if (subject.kind === 'calendar_edition') {
    const edition = await findEdition(db, subject.id);
    const day = edition ? formatDay(localDate(edition.publishedAt)) : '';
    return texts.calendar_edition({ day, decisionNo: edition?.decisionNo ?? '' });
  }
  const set = await findRuleSet(db, subject.id);
  return texts.rule_set({ name: set?.name ?? '', version: set?.version ?? 0 });
}
