import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Runtime } from './config.ts';
import { DemoDataError } from './demo-center/read-files.ts';
import { storeDemoAccounts } from './demo-center/store-accounts.ts';
import { storeCenter } from './demo-center/store-center.ts';
import { type DemoCenter, loadDemoCenter } from './demo-center.ts';
import { findCenter } from './modules/center/index.ts';
import { transaction } from './platform/database/database.ts';
import { StartProblem } from './platform/start-problem.ts';

/** Who may sign in to a demonstration, and what is good to know about the center that was opened. */
export type Opened = { readonly accounts: readonly DemoAccount[]; readonly notes: readonly string[] };
export type DemoAccount = { username: string; title: string };

const dataFolder = fileURLToPath(new URL('../data', import.meta.url));

/**
 * Opens the center once: an empty database gets the province's own setting, in a demonstration also its procedures,
 * counters and accounts. Later starts keep to the center there is, whatever PROVINCE says.
 */
export async function prepareCenter({ config, clock, db }: Runtime): Promise<Opened> {
  const { demo, province } = config;
  const opened = await findCenter(db);
  const notes =
    opened && opened.key !== province
      ? [`Cơ sở dữ liệu này đã mở cho ${opened.key}. Muốn mở ${province}, hãy đặt DATA_DIR sang thư mục khác.`]
      : [];
  if (opened && !demo) return { accounts: [], notes };
  const center = load(opened?.key ?? province);
  const at = clock.now();
  if (!opened) {
    await transaction(db, async (tx) => {
      await storeCenter(tx, center, { at, demo: demo !== undefined });
      if (demo) await storeDemoAccounts(tx, center.accounts, { password: demo.password, at });
    });
  }
  return { accounts: demo ? center.accounts.map(toAnnounce) : [], notes: [...notes, ...whatLacks(center)] };
}

function load(province: string): DemoCenter {
  const there = readdirSync(`${dataFolder}/provinces`)
    .filter((name) => name.endsWith('.yaml') && name !== 'national.yaml')
    .map((name) => name.replace('.yaml', ''));
  if (!there.includes(province))
    throw new StartProblem(`PROVINCE: không có data/provinces/${province}.yaml; hiện có ${there.sort().join(', ')}.`);
  try {
    return loadDemoCenter(dataFolder, province);
  } catch (error) {
    if (!(error instanceof DemoDataError)) throw error;
    throw new StartProblem(`Dữ liệu của ${province} chưa dùng được:\n${error.message}`);
  }
}

const toAnnounce = ({ username, displayName, title }: DemoCenter['accounts'][number]): DemoAccount => ({
  username,
  title: title ?? displayName,
});

/** A profile alone opens an empty house; whoever opened it is told what to put where. */
const whatLacks = ({ profile, procedures }: DemoCenter): string[] =>
  procedures.length > 0
    ? []
    : [
        `${profile.shortName} chưa có cơ quan và thủ tục: thêm vào data/agencies/${profile.key} và ` +
          `data/procedures/${profile.key}, rồi mở với DATA_DIR mới.`,
      ];
