import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise } from '../../../test/support/markup.ts';
import { mojTemplate } from '../../../test/support/moj-template.ts';
import { type TimelineItem, timeline } from './timeline.ts';

const items: TimelineItem[] = [
  {
    label: 'Đã tiếp nhận',
    byline: 'Công chức tiếp nhận',
    datetime: '2026-11-22T09:05:00+07:00',
    when: '09:05 ngày 22/11/2026',
    text: 'Đủ <giấy tờ>',
    classes: 'a',
  },
  { label: 'Đã nộp', datetime: '2026-11-22', when: '22/11/2026', text: 'Trực tuyến' },
];

test('a timeline prints what the kit prints, without its English “by”', () => {
  const theirs = mojTemplate('timeline', {
    headingLevel: 3,
    items: items.map(({ label, byline, datetime, when, ...item }) => ({
      ...item,
      label: { text: label },
      byline: byline && { text: byline },
      datetime: { timestamp: datetime, format: when },
    })),
  });
  assert.deepEqual(normalise(String(timeline({ headingLevel: 3, items }))), normalise(theirs.replace('>by ', '>')));
});
