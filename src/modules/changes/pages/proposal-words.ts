import type { TagOptions } from '../../../web/components/index.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { Proposal, ProposalStatus } from '../domain/proposal.ts';
import { words } from '../messages/index.ts';

const COLOURS = { new: 'yellow', reviewing: 'blue', approved: 'green', declined: 'grey', done: 'teal' } as const;

export const statusTag = (status: ProposalStatus, lang: Lang): TagOptions => ({
  text: words(lang).proposals.statuses[status],
  colour: COLOURS[status],
});

/** "QC Đ12.1đ" as people read it: "Điểm đ khoản 1 Điều 12"; both points lettered g of one paragraph keep their figure. */
export function clauseText(clause: string, lang: Lang): string {
  const texts = words(lang).proposals;
  const [, article, paragraph, point, rest = ''] = /^QC Đ(\d+)(?:\.(\d+)(\p{L}\d?)?)?( \(.+\))?$/u.exec(clause) ?? [];
  if (article === undefined) return clause;
  if (paragraph === undefined) return `${texts.article({ article })}${rest}`;
  if (point === undefined) return `${texts.paragraph({ article, paragraph })}${rest}`;
  return `${texts.point({ article, paragraph, point })}${rest}`;
}

/** What it is about, in few words. */
export const aboutText = ({ procedureCode, clause }: Proposal, lang: Lang): string =>
  procedureCode ?? (clause === null ? '–' : clauseText(clause, lang));

export const proposalHref = (id: number): string => `/can-bo/sang-kien/${id}`;
