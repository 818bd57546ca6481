import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../../../../kernel/result.ts';
import { localDate } from '../../../../kernel/time.ts';
import { html } from '../../../../platform/html.ts';
import { page, vietnamese } from '../../../../web/layout/index.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { keptPages } from '../../../../web/server/kept-pages.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { diffProcedures } from '../../domain/differences/diff-procedures.ts';
import { words } from '../../messages/index.ts';
import { procedureStamp } from '../../stamp.ts';
import { type ProcedureVersion, processOn, versionsOf } from '../../store.ts';
import { presentDiff } from '../draft/diff.presenter.ts';
import { diffTable } from '../draft/diff.view.ts';
import { valueNames } from '../draft/value-text.ts';
import { processDay } from './procedure-facts.ts';
import { versionHref } from './versions.presenter.ts';

/** What one version of a procedure says otherwise than another, the older one first whatever the address says. */
export function compareVersions({ services, shellOf }: Web) {
  const { db, clock, center } = services;
  const { calendar } = center.profile;
  const sendKept = keptPages(shellOf);

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { code, version, other } = request.params as { code: string; version: string; other: string };
    const day = localDate(clock.now());
    const stamp = /^\d\.\d{6}$/.test(code) ? await procedureStamp(db, { code, day, calendar }) : null;
    if (stamp === null) return notFound();
    return sendKept(request, reply, stamp, async (shell) => {
      const versions = await versionsOf(db, code);
      const [newer, older] = versions.filter((each) => [version, other].includes(String(each.version)));
      if (!newer || !older) return notFound();
      const side = async (each: ProcedureVersion) => {
        const process = await processOn(db, code, processDay(each, day));
        return { content: each.content, process: process && drafted(process) };
      };
      const [before, after, all] = await Promise.all([side(older), side(newer), listAgencies(db)]);
      const agencies = new Map(all.map(({ key, name }) => [key, name]));
      const names = { agencies, before: valueNames(before, agencies), after: valueNames(after, agencies) };
      const texts = words(shell.lang).procedure;
      const title = texts.compareTitle({ older: older.version, newer: newer.version });
      const heads = { before: texts.versionName(older.version), after: texts.versionName(newer.version) };
      return page(shell, {
        title: `${title} ${newer.content.name}`,
        wide: true,
        breadcrumbs: [
          { text: words(shell.lang).search.title, href: '/thu-tuc' },
          { text: vietnamese(shell.lang, newer.content.nameShort ?? newer.content.name), href: `/thu-tuc/${code}` },
          { text: title },
        ],
        body: html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body"><a class="govuk-link" href="/thu-tuc/${code}">${vietnamese(shell.lang, newer.content.name)}</a> · <span class="mc-code">${code}</span></p>
<ul class="govuk-list mc-inline mc-no-print">${[older, newer].map((each) => html`<li><a class="govuk-link" href="${versionHref(each)}">${texts.seeVersion({ version: each.version })}</a></li>`)}</ul>
${diffTable(shell.lang, presentDiff(diffProcedures(before, after), names, shell.lang), heads)}`,
      });
    });
  };
}

const drafted = ({
  steps,
  calendarDayGround,
}: {
  steps: NonNullable<Awaited<ReturnType<typeof processOn>>>['steps'];
  calendarDayGround: string | null;
}) => ({
  steps,
  ...(calendarDayGround !== null && { calendarDayGround }),
});

function notFound(): never {
  throw new Refusal(fail('procedure-not-found').problem);
}
