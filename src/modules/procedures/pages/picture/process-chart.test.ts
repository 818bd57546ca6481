import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aConsultation, anyForwardProcess, aProcess, aStep, CASES } from '../../process.builder.ts';
import { presentProcess } from './process.presenter.ts';
import { layOut } from './process-chart.layout.ts';
import { processChart } from './process-chart.view.ts';
import { wrapText } from './wrap-text.ts';

const present = (steps: Parameters<typeof presentProcess>[0]['steps']) =>
  presentProcess(
    {
      version: 2,
      decisionNo: '7/QĐ',
      steps,
      agencyNames: new Map([['STNMT', 'Sở Tài nguyên và Môi trường']]),
      standardDayMinutes: 480,
      cases: CASES,
      limit: { value: 2, unit: 'working_days' },
    },
    'vi',
  );

test('what runs side by side, what is waited for and what a branch depends on stand there in words', () => {
  const view = present(aConsultation());
  assert.deepEqual(
    view.steps.map(({ ways }) => ways),
    [
      [],
      ['Cùng lúc: bước 3, bước 4'],
      ['Tiếp theo: bước 5'],
      [],
      ['Chờ xong: bước 3, bước 4', 'Nếu kết quả là “Không đạt”: bước 7', 'Còn lại: bước 6'],
      ['Tiếp theo: bước 8'],
      [],
      [],
    ],
  );
  assert.match(view.rest ?? '', /^Đường đi dài nhất mất 4 giờ làm việc\. 1,5 ngày làm việc còn lại/);
});

test('the chart says what the list says, step for step', () => {
  const view = present(aConsultation());
  assert.ok(view.chart);
  const said = processChart(view.chart)
    .toString()
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  for (const { name, ways } of view.steps) for (const text of [name, ...ways]) assert.ok(said.includes(text), text);
});

test('a process without branches is its list and needs no chart; one that goes round has none', () => {
  assert.equal(present(aProcess(aStep('a'))).chart, null);
  const round = aProcess(aStep('a'), aStep('b', { next: { mode: 'one', to: [{ step: 'a' }] } }));
  assert.equal(present(round).chart, null);
});

test('lines of a chart never share a column, and every one reaches its row', () => {
  fc.assert(
    fc.property(anyForwardProcess(10), (steps) => {
      const { chart } = present(steps);
      if (!chart) return;
      const { rows, columns } = layOut(chart.rows);
      rows.forEach((row, at) => {
        const below = [...row.departs, ...row.passes].map(({ column }) => column);
        assert.equal(new Set(below).size, below.length);
        assert.ok(below.every((column) => column < columns));
        const arriving = chart.rows.flatMap(({ edges }) => edges).filter(({ to }) => to === at);
        assert.equal(row.merges.length, arriving.length);
      });
    }),
    { numRuns: 100 },
  );
});

test('long names break between words, and a word that is too long is cut', () => {
  const lines = wrapText('Lấy ý kiến Sở Tài nguyên và Môi trường về quy hoạch sử dụng đất', 200, 15, true);
  assert.ok(lines.length > 1);
  assert.equal(lines.join(' '), 'Lấy ý kiến Sở Tài nguyên và Môi trường về quy hoạch sử dụng đất');
  assert.equal(wrapText('x'.repeat(200), 100, 15, false).join(''), 'x'.repeat(200));
});
