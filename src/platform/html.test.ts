import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';

test('every value is escaped, also right after an exclamation mark', () => {
  assert.equal(
    `${html`Xin chào!${'<b title="a">&\'</b>'}`}`,
    'Xin chào!&#60;b title=&#34;a&#34;&#62;&#38;&#39;&#60;/b&#62;',
  );
});

test('nested markup and lists print as they are, nothing and booleans print nothing', () => {
  assert.equal(
    `${html`<ul>${['a', '<'].map((x) => html`<li>${x}</li>`)}${null}${undefined}${false}${0}</ul>`}`,
    '<ul><li>a</li><li>&#60;</li>0</ul>',
  );
});
