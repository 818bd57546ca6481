import { fileURLToPath } from 'node:url';
import type { Runtime } from './config.ts';
import { storeDemoAccounts } from './demo-center/store-accounts.ts';
import { storeCenter } from './demo-center/store-center.ts';
import { loadDemoCenter } from './demo-center.ts';
import { findCenter } from './modules/center/index.ts';
import { transaction } from './platform/database/database.ts';

export type DemoAccount = { username: string; title: string };

const dataFolder = fileURLToPath(new URL('../data', import.meta.url));

/**
 * Opens the center once: an empty database gets the province's own setting, in a demonstration also its procedures,
 * counters and accounts. Answers the demo accounts to announce; none in earnest.
 */
export async function prepareCenter({ config, clock, db }: Runtime): Promise<readonly DemoAccount[]> {
  const { demo } = config;
  const opened = await findCenter(db);
  if (opened && !demo) return [];
  const center = loadDemoCenter(dataFolder, config.province);
  const at = clock.now();
  if (!opened) {
    await transaction(db, async (tx) => {
      await storeCenter(tx, center, { at, demo: demo !== undefined });
      if (demo) await storeDemoAccounts(tx, center.accounts, { password: demo.password, at });
    });
  }
  if (!demo) return [];
  return center.accounts.map(({ username, displayName, title }) => ({ username, title: title ?? displayName }));
}
