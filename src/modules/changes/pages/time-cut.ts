import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Html, html } from '../../../platform/html.ts';
import { alert, insetText, summaryList } from '../../../web/components/index.ts';
import { type PageShell, page, vietnamese } from '../../../web/layout/index.ts';
import { orRefuse } from '../../../web/server/api.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { limitText } from '../../procedures/index.ts';
import type { Proposal } from '../domain/proposal.ts';
import { sharePercent, type TimeCutStudy } from '../domain/time-cut.ts';
import { words } from '../messages/index.ts';
import { studyTimeCut } from '../queries/study-time-cut.ts';
import { theProposal } from './proposal.ts';
import { proposalHref } from './proposal-words.ts';

/** `/can-bo/sang-kien/:id/mo-phong`: what a shorter limit would mean, before anybody decides (QC Đ7.2i). */
export const showTimeCut = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const proposal = await theProposal(web, request);
  const study = orRefuse(await studyTimeCut(web.services, proposal.id));
  return sendPage(reply, timeCutPage(await web.shellOf(request, reply), proposal, study));
};

function timeCutPage(shell: PageShell, proposal: Proposal, study: TimeCutStudy): Html {
  const { lang } = shell;
  const { study: texts } = words(lang).proposals;
  return page(shell, {
    title: texts.title,
    wide: false,
    backLink: { href: proposalHref(proposal.id), text: texts.back },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${vietnamese(lang, proposal.title)}</span>${texts.title}</h1>
<p class="govuk-body">${texts.lead}</p>
${summaryList({ rows: limits(shell, study) })}
${verdict(shell, study)}
<h2 class="govuk-heading-m">${texts.history}</h2>
${history(shell, study)}`,
  });
}

function limits({ lang }: PageShell, { present, proposed, processMinutes, limitMinutes }: TimeCutStudy) {
  const { study: texts } = words(lang).proposals;
  const statutory = { ...present, value: present.statutoryValue ?? present.value };
  const hours = (minutes: number) => texts.minutes({ hours: (minutes / 60).toLocaleString(lang) });
  return [
    { key: texts.statutory, value: limitText(statutory, lang) },
    { key: texts.present, value: limitText(present, lang) },
    { key: texts.proposed, value: limitText(proposed, lang) },
    { key: texts.process, value: processMinutes === null ? texts.noProcess : hours(processMinutes) },
    { key: texts.leaves, value: hours(limitMinutes) },
  ];
}

function verdict({ lang }: PageShell, { fits, processMinutes }: TimeCutStudy): Html | null {
  const { study: texts } = words(lang).proposals;
  if (processMinutes === null) return null;
  return fits
    ? alert({ variant: 'success', title: texts.fits, lang })
    : alert({ variant: 'warning', title: texts.exceeds, lang });
}

function history({ lang }: PageShell, { history: { finished, inTime, wouldMeet } }: TimeCutStudy): Html {
  const { study: texts } = words(lang).proposals;
  if (finished === 0) return insetText({ text: texts.noHistory });
  const share = (count: number) => texts.share({ count, percent: sharePercent(count, finished) ?? 0 });
  return html`<p class="govuk-body">${texts.historyText({ finished })}</p>
${summaryList({
  rows: [
    { key: texts.inTime, value: share(inTime) },
    { key: texts.wouldMeet, value: share(wouldMeet) },
  ],
})}`;
}
