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

/** One picture each: all of them in one would be a knot. */
const PICTURES: Record<Picture, string> = {
  way: 'The way of a dossier',
  incomplete: 'Something is missing, or it cannot be taken',
  ended: 'Withdrawn, stopped, sent back',
};
type Picture = 'way' | 'incomplete' | 'ended';

const PICTURE_OF: Record<Action, Picture> = {
  file: 'way',
  accept: 'way',
  'settle-at-once': 'way',
  transfer: 'way',
  'complete-step': 'way',
  'hand-back': 'way',
  assign: 'way',
  consult: 'way',
  notify: 'way',
  'ask-obligation': 'way',
  'settle-obligation': 'way',
  'register-result': 'way',
  'recall-result': 'way',
  deliver: 'way',
  'request-supplement': 'incomplete',
  'propose-supplement': 'incomplete',
  supply: 'incomplete',
  lapse: 'incomplete',
  refuse: 'incomplete',
  'ask-withdrawal': 'ended',
  'confirm-withdrawal': 'ended',
  'decline-withdrawal': 'ended',
  stop: 'ended',
  'send-back': 'ended',
};

/** The text of `docs/lifecycle/dossier.md`, drawn from the one table everything else obeys too. */
export function generateLifecycle(): string {
  const built = builtActions();
  const pictures = (Object.keys(PICTURES) as Picture[]).map((picture) => {
    const inIt = TRANSITIONS.filter(({ action }) => PICTURE_OF[action] === picture);
    return `### ${PICTURES[picture]}\n\n${diagram(inIt)}`;
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
function diagram(transitions: readonly Transition[]): string {
  const arrows = Map.groupBy(transitions, ({ from, to }) => `${from ?? '[*]'} --> ${to}`);
  const shown = new Set(transitions.flatMap(({ from, to }) => (from ? [from, to] : [to])));
  const lines = [
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
