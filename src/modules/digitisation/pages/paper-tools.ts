import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { hiddenFields } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import type { PaperView } from './paper.presenter.ts';

/** The forms of the page, by the last part of the address they are sent to. */
export type FormName = 'so-hoa' | 'kiem-tra' | 'het-gia-tri' | 'giay-da-co';
export type Typed = { readonly form: FormName; readonly values: FormFields; readonly faults: FormFaults };

export type PaperPage = PaperView & {
  readonly typed: Typed | null;
  /** The scan that is kept already. */
  readonly kept: { readonly token: string; readonly name: string } | null;
  readonly key: string;
};

/** What was typed into one of the forms, and what is wrong with it; the others are as new. */
export function typedIn({ typed }: PaperPage, form: FormName, otherwise: Readonly<Record<string, string>> = {}) {
  const mine = typed?.form === form ? typed : null;
  return {
    open: mine !== null,
    value: (name: string): string => (mine ? lastValue(mine.values, name) : (otherwise[name] ?? '')),
    fault: (name: string) => mine?.faults.of(name),
  };
}

export const formHead = (shell: PageShell, view: PaperPage, form: FormName, files = false): Html =>
  html`<form method="post" action="/can-bo/ho-so/${encodeURIComponent(view.reference)}/so-hoa/${encodeURIComponent(view.componentKey)}${form !== 'so-hoa' && `/${form}`}"${files && html` enctype="multipart/form-data"`} novalidate>
${hiddenFields(shell, { _key: view.key })}`;
