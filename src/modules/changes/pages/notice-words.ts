import { formatDay } from '../../../kernel/time.ts';
import type { TagOptions } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { NoticeProgress } from '../domain/notice.ts';
import { words } from '../messages/index.ts';

const COLOURS = { received: 'yellow', drafting: 'blue', published: 'green', declined: 'grey' } as const;

export function stateTag({ state, late }: NoticeProgress, lang: Lang): TagOptions {
  const { states } = words(lang).notices;
  return state === 'published' && late
    ? { text: states.late, colour: 'orange' }
    : { text: states[state], colour: COLOURS[state] };
}

/** "Còn 3 ngày", "Quá hạn công khai"; nothing once it is published or declined. */
export function urgencyTag({ state, overdue, daysLeft }: NoticeProgress, lang: Lang): TagOptions | null {
  const texts = words(lang).notices;
  if (overdue) return { text: texts.overdue, colour: 'red' };
  if (state === 'published' || state === 'declined') return null;
  return { text: texts.daysLeft({ days: daysLeft }), colour: daysLeft <= NEAR_DAYS ? 'orange' : 'grey' };
}

const NEAR_DAYS = 7;

export const dayText = (day: string): string => formatDay(Temporal.PlainDate.from(day));
export const noticeHref = (id: number): string => `/can-bo/thong-bao-thay-doi/${id}`;
