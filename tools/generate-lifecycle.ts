import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Action,
  STATUSES,
  type Status,
  TRANSITIONS,
  type Transition,
} from '../src/modules/dossiers/domain/lifecycle.ts';
import { vi } from '../src/modules/dossiers/messages/vi.ts';

const root = path.resolve(import.meta.dirname, '..');

export const LIFECYCLE_FILE = path.join(root, 'docs/lifecycle/dossier.md');

/** One picture each, drawn downwards or to the right: all of them in one would be a knot. */
const PICTURES: Record<Picture, { title: string; direction: 'TB' | 'LR' }> = {
  way: { title: 'The way of a dossier', direction: 'TB' },
  waiting: { title: 'Waiting for the applicant, or refused', direction: 'LR' },
  withdrawn: { title: 'Withdrawn', direction: 'LR' },
  ended: { title: 'Stopped, sent back, recalled', direction: 'LR' },
};
type Picture = 'way' | 'waiting' | 'withdrawn' | 'ended';

const PICTURE_OF: Record<Action, Picture> = {
  file: 'way',
  accept: 'way',
  'settle-at-once': 'way',
  transfer: 'way',
  'complete-step': 'way',
  'hand-back': 'way',
  assign: 'way',
  consult: 'way',
  'answer-consultation': 'way',
  'hold-council': 'way',
  'begin-verification': 'way',
  'end-verification': 'way',
  'explain-lateness': 'way',
  'issue-apology': 'way',
  extend: 'way',
  'begin-wait': 'waiting',
  'end-wait': 'waiting',
  'ask-obligation': 'waiting',
  'settle-obligation': 'waiting',
  'cancel-obligation': 'waiting',
  'register-result': 'way',
  'recall-result': 'ended',
  'replace-result': 'ended',
  deliver: 'way',
  'request-supplement': 'waiting',
  'propose-supplement': 'waiting',
  'decline-proposal': 'waiting',
  'sign-exception': 'waiting',
  'ask-explanation': 'waiting',
  'answer-explanation': 'waiting',
  'hand-in': 'waiting',
  'find-incomplete': 'waiting',
  supply: 'waiting',
  lapse: 'waiting',
  refuse: 'waiting',
  'ask-withdrawal': 'withdrawn',
  'confirm-withdrawal': 'withdrawn',
  'decline-withdrawal': 'withdrawn',
  stop: 'ended',
  'send-back': 'ended',
  recalculate: 'way',
  'change-return': 'way',
  correct: 'way',
};

/** The text of `docs/lifecycle/dossier.md`, drawn from the one table everything else obeys too. */
export function generateLifecycle(): string {
  const built = builtActions();
  const pictures = (Object.keys(PICTURES) as Picture[]).map((picture) => {
    const inIt = TRANSITIONS.filter(({ action }) => PICTURE_OF[action] === picture);
    const { title, direction } = PICTURES[picture];
    return `### ${title}\n\n${diagram(inIt, direction)}`;
  });
  return `<!-- Written by \`npm run generate\` from src/modules/dossiers/domain/lifecycle.ts. -->
# The life of a dossier

One closed table: status × action × who → next status. Guards, buttons and work lists ask it; step, payment, delivery and
custody are other dimensions. The code is the one exchanged with the national portal.

${pictures.join('\n\n')}

## Statuses

| Status | Tên | National code | Handling clock | Final |
|---|---|---|---|---|
${(Object.keys(STATUSES) as Status[]).map(statusRow).join('\n')}

\`check\`: the center answers a filing within the hours of the rule \`onlineCheck.workingHours\`; the handling clock starts at acceptance.

## Actions

*Built* says whether a verb under \`src/modules/*/actions/\` does it today. Acceptance and hand-over are one
transaction, so a dossier goes from \`submitted\` straight to \`handling\`, with both entries in its history.

| Action | Thao tác | From → to | Who | Needs | Built |
|---|---|---|---|---|---|
${TRANSITIONS.map((transition) => actionRow(transition, built)).join('\n')}
`;
}

/** The actions that some verb of the tree records. */
function builtActions(): ReadonlySet<string> {
  const files = globSync('src/modules/*/actions/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  const texts = files.map((file) => readFileSync(path.join(root, file), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\baction: '([a-z-]+)'/g)].map(([, action]) => action ?? '')),
  );
}

/** Arrows with the same ends are one arrow. */
function diagram(transitions: readonly Transition[], direction: string): string {
  const arrows = Map.groupBy(transitions, ({ from, to }) => `${from ?? '[*]'} --> ${to}`);
  const shown = new Set(transitions.flatMap(({ from, to }) => (from ? [from, to] : [to])));
  const lines = [
    `direction ${direction}`,
    ...[...shown].map((status) => `state "${vi.statuses[status]}" as ${status}`),
    ...[...arrows].map(([arrow, same]) => `${arrow} : ${[...new Set(same.map(label))].join(' · ')}`),
    ...[...shown].filter((status) => STATUSES[status].final).map((status) => `${status} --> [*]`),
  ];
  return `\`\`\`mermaid\nstateDiagram-v2\n${lines.map((line) => `  ${line}`).join('\n')}\n\`\`\``;
}

const label = ({ action }: Transition): string => vi.actions[action];

function statusRow(status: Status): string {
  const { nationalCode, clock, final } = STATUSES[status];
  return `| \`${status}\` | ${vi.statuses[status]} | ${nationalCode} | ${clock} | ${final ? 'yes' : ''} |`;
}

function actionRow(transition: Transition, built: ReadonlySet<string>): string {
  const { action, from, to, who, needs, when, outcome } = transition;
  const more = [when && `when ${when}`, outcome && `outcome ${outcome}`].filter(Boolean).join(', ');
  const way = `${from ?? '–'} → ${to}${more && ` (${more})`}`;
  return `| \`${action}\` | ${vi.actions[action]} | ${way} | ${who.join(', ')} | ${needs.join(', ')} | ${built.has(action) ? 'yes' : ''} |`;
}
