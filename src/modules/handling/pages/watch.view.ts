import { formatDong } from '../../../kernel/money.ts';
import { type Html, html } from '../../../platform/html.ts';
import { table } from '../../../web/components/index.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import type { WaitingConsultation } from '../consultations-store.ts';
import { words } from '../messages/index.ts';
import type { Bounced } from '../queries/hand-backs.ts';
import type { LeftAlone } from '../queries/left-to-fallback.ts';
import type { LeftToHead } from '../queries/left-to-head.ts';
import type { OnSiteFigures } from '../queries/on-site.ts';
import type { Owing } from '../queries/owing.ts';

type Question = WaitingConsultation & { readonly agency: string; readonly due: string };

/** Each part null for whoever it is not for. */
export type WatchView = {
  readonly above: number;
  readonly bounced: readonly Bounced[] | null;
  readonly overdue: readonly Question[] | null;
  readonly asked: readonly Question[] | null;
  readonly alone: readonly LeftAlone[] | null;
  readonly onSite: OnSiteFigures | null;
  readonly owing: readonly Owing[] | null;
  readonly absent: readonly LeftToHead[] | null;
};

export function watchPage(shell: PageShell, view: WatchView): Html {
  const { watch: texts } = words(shell.lang);
  const { above, bounced, overdue, asked, alone, onSite, owing, absent } = view;
  return page(shell, {
    title: texts.title,
    mainClass: 'mc-dense',
    backLink: { href: '/can-bo' },
    body: html`<h1 class="govuk-heading-l">${texts.title}</h1><p class="govuk-body-l">${texts.lead}</p>
${
  owing &&
  part(
    shell,
    texts.cashier,
    null,
    [texts.reference, texts.applicant, texts.amount, texts.where],
    owing.map((one) => [link(one.reference, '/nghia-vu'), one.applicantName, formatDong(one.amountDong), one.payWhere]),
  )
}
${
  absent &&
  part(
    shell,
    texts.absent,
    texts.absentLead,
    [texts.step, texts.steps, texts.assignee, texts.dossiers],
    absent.map((one) => [
      one.step,
      String(one.steps),
      one.assignee ?? texts.nobody,
      html`${one.references.map((reference) => html`${link(reference, '/phan-cong')}<br>`)}`,
    ]),
  )
}
${asked && part(shell, texts.asked, null, questionHead(shell), asked.map(questionRow))}
${
  bounced &&
  part(
    shell,
    texts.bounced,
    texts.bouncedLead({ above }),
    [texts.reference, texts.applicant, texts.times, texts.lastNote],
    bounced.map((one) => [link(one.reference), one.applicantName, String(one.times), one.lastNote ?? '']),
  )
}
${overdue && part(shell, texts.consulting, null, questionHead(shell), overdue.map(questionRow))}
${
  alone &&
  part(
    shell,
    texts.alone,
    texts.aloneLead,
    [texts.agency, texts.role, texts.steps, texts.responsible, texts.reference],
    alone.map((one) => [
      one.agency ?? words(shell.lang).section.center,
      one.role,
      String(one.steps),
      one.responsible?.person.name ?? texts.nobody,
      link(one.reference),
    ]),
  )
}
${onSite && html`<h2 class="govuk-heading-m">${texts.onSite}</h2><p class="govuk-body">${onSiteText(shell, onSite)}</p>`}`,
  });
}

const link = (reference: string, below = ''): Html =>
  html`<a class="govuk-link mc-code" href="/can-bo/ho-so/${encodeURIComponent(reference)}${below}">${reference}</a>`;

const questionHead = ({ lang }: PageShell) => {
  const { watch: texts } = words(lang);
  return [texts.reference, texts.agency, texts.question, texts.due];
};
const questionRow = (one: Question) => [link(one.reference, '/lay-y-kien'), one.agency, one.question, one.due];

function part(
  { lang }: PageShell,
  title: string,
  lead: string | null,
  head: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
): Html {
  return html`<h2 class="govuk-heading-m">${title}</h2>${lead && html`<p class="govuk-body">${lead}</p>`}
${rows.length > 0 ? table({ head, rows, narrow: 'stacked', lang }) : html`<p class="govuk-body">${words(lang).watch.none}</p>`}`;
}

function onSiteText({ lang }: PageShell, { procedures, onSiteProcedures, onSiteDossiers }: OnSiteFigures): string {
  const percent = procedures === 0 ? 0 : Math.floor((100 * onSiteProcedures) / procedures);
  return words(lang).watch.onSiteText({
    procedures: onSiteProcedures,
    of: procedures,
    percent,
    dossiers: onSiteDossiers,
  });
}
