import type { ChildName } from './messages.ts';

/**
 * How much memory Node may take before it tidies up. Left alone it lets a busy web process grow to three times what it
 * uses, because the machine has room; a small center's machine may not.
 */
export const NODE_OPTIONS: Readonly<Record<ChildName, readonly string[]>> = {
  web: ['--max-semi-space-size=8', '--max-old-space-size=160'],
  worker: ['--max-semi-space-size=8', '--max-old-space-size=256'],
};
