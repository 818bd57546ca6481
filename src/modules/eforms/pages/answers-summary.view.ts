import { type Html, html } from '../../../platform/html.ts';
import { summaryList } from '../../../web/components/index.ts';
import { type PageShell, vietnamese, vietnameseInside } from '../../../web/layout/index.ts';
import { type Answers, once, rows, type SectionAnswers } from '../domain/answers.ts';
import type { EForm, EFormSection } from '../domain/e-form.ts';
import { words } from '../messages/index.ts';
import { answerText } from './answer-words.ts';

/** A filled form to read: for checking one's answers, and for officials. What was not answered is not shown. */
export function answersSummary(
  shell: PageShell,
  form: EForm,
  answers: Answers,
  { headingLevel: level = 3 }: { readonly headingLevel?: 2 | 3 | 4 } = {},
): Html {
  const sections = form.sections.map((section) => {
    const lists = section.repeat
      ? rows(answers[section.key]).map((row, index) => rowList(shell, section, row, { index, level: level + 1 }))
      : [once(answers[section.key])].flatMap((one) => (Object.keys(one).length > 0 ? list(shell, section, one) : []));
    if (lists.length === 0) return null;
    return html`<h${level} class="govuk-heading-s"${vietnameseInside(shell.lang)}>${section.title}</h${level}>${lists}`;
  });
  return html`${sections}`;
}

const list = (shell: PageShell, section: EFormSection, answers: SectionAnswers): Html =>
  summaryList({ rows: rowsOf(shell, section, answers) });

function rowList(
  shell: PageShell,
  section: EFormSection,
  answers: SectionAnswers,
  { index, level }: { readonly index: number; readonly level: number },
): Html {
  const title = words(shell.lang).row({ itemName: section.repeat?.itemName ?? '', number: index + 1 });
  return summaryList({
    card: { title: vietnamese(shell.lang, title), headingLevel: level },
    rows: rowsOf(shell, section, answers),
  });
}

const rowsOf = ({ lang }: PageShell, { fields }: EFormSection, answers: SectionAnswers) =>
  fields.flatMap((field) => {
    const answer = answers[field.key];
    if (answer === undefined) return [];
    const lines = answerText(field, answer, lang).split('\n');
    const value = html`${lines.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`;
    return [{ key: vietnamese(lang, field.label), value: vietnamese(lang, value) }];
  });
