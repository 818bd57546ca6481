import { type Html, html } from '../../../../platform/html.ts';
import { summaryList, tag } from '../../../../web/components/index.ts';
import { type PageShell, vietnamese } from '../../../../web/layout/index.ts';
import type { ItemView } from './asked.presenter.ts';

/** The itemised list: each paper with what to bring, why, and on what legal ground (QC Đ5.1đ). */
export const requestItems = ({ lang }: PageShell, items: readonly ItemView[]): Html =>
  html`${items.map(({ name, kind, isHandedIn, rows }, index) =>
    summaryList({
      card: {
        title: html`${index + 1}. ${vietnamese(lang, name)} ${tag({ text: kind.text, colour: isHandedIn ? 'green' : kind.key === 'missing' ? 'red' : 'yellow' })}`,
        headingLevel: 3,
      },
      rows: rows.map(({ key, value }) => ({ key, value: vietnamese(lang, value) })),
    }),
  )}`;
