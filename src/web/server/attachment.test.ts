import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asAttachment } from './attachment.ts';

test('a Vietnamese name is given twice: in plain letters, and as it is', () => {
  assert.equal(
    asAttachment('Đơn đề nghị (bản 1).pdf'),
    `attachment; filename="don de nghi _ban 1_.pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%C4%91%E1%BB%81%20ngh%E1%BB%8B%20%28ban%201%29.pdf`.replace(
      'ban%201',
      'b%E1%BA%A3n%201',
    ),
  );
});

test('quotes and line ends cannot leave the header', () => {
  assert.equal(
    asAttachment('a"\r\nset-cookie: x.pdf'),
    `attachment; filename="a_ set-cookie_ x.pdf"; filename*=UTF-8''a%22%0D%0Aset-cookie%3A%20x.pdf`,
  );
});
