import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import type { CustodyView } from './custody.presenter.ts';

/** The forms of the page by the last part of the address they are sent to. */
export type FormName = 'tra-lai' | 'chuyen' | 'sai-lech' | 'giai-quyet';
export type Typed = { readonly form: FormName; readonly values: FormFields; readonly faults: FormFaults };

export type CustodyPage = CustodyView & {
  readonly done: FormName | null;
  readonly typed: Typed | null;
  /** The scan of the slip that is kept already. */
  readonly kept: { readonly token: string; readonly name: string } | null;
  readonly key: string;
  /** The paper whose pieces are chosen one by one. */
  readonly singly: number | null;
};

/** What was typed into one of the forms, and what is wrong with it; the others are as new. */
export function typedIn({ typed }: CustodyPage, form: FormName) {
  const mine = typed?.form === form ? typed : null;
  const all = (name: string): readonly string[] => [mine?.values[name] ?? []].flat();
  return {
    open: mine !== null,
    value: (name: string) => lastValue(mine?.values ?? {}, name),
    all,
    fault: (name: string) => mine?.faults.of(name),
  };
}

/** Where a form is sent, with what every form carries. */
export const formHead = (
  shell: PageShell,
  { reference, key, singly }: CustodyPage,
  form: FormName,
  id?: number,
): Html =>
  html`<form method="post" action="/can-bo/ho-so/${encodeURIComponent(reference)}/ban-goc/${form}${id !== undefined && `/${id}`}${singly !== null && `?giay=${singly}`}"${form === 'tra-lai' && html` enctype="multipart/form-data"`} novalidate>
${hiddenFields(shell, { _key: key })}`;

export const submit = (text: string, classes?: string): Html => button({ text, preventDoubleClick: true, classes });
