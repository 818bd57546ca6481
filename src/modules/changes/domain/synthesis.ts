import type { Proposal } from './proposal.ts';

/** The issues officials found with one clause of the regulation, and how far they have come (QC Đ18). */
export type ClauseIssues = {
  readonly clause: string;
  readonly issues: readonly Proposal[];
  readonly open: number;
  readonly approved: number;
  readonly declined: number;
  readonly done: number;
};

/** Clause by clause, in the order of the regulation: what is reported to the authority that adjusts it. */
export function synthesise(issues: readonly Proposal[], order: readonly string[]): ClauseIssues[] {
  const byClause = Map.groupBy(issues, ({ clause }) => clause ?? '');
  return [...byClause]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([clause, found]) => {
      const count = (...statuses: Proposal['status'][]) =>
        found.filter(({ status }) => statuses.includes(status)).length;
      return {
        clause,
        issues: found,
        open: count('new', 'reviewing'),
        approved: count('approved'),
        declined: count('declined'),
        done: count('done'),
      };
    });
}
