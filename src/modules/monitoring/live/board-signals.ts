import pg from 'pg';
import type { Log } from '../../../platform/log.ts';

/** Tells whoever listens that something about some dossier has changed; at most once a second. */
export type BoardSignals = {
  /** Calls on every change until it is given back. */
  listen(onChange: () => void): () => void;
  close(): Promise<void>;
};

/** A change that was committed a moment after the one that was told is seen by looking once more. */
const TRAILING_MS = 1500;
const RECONNECT_MS = 2000;

/**
 * One connection for the whole process, opened with the first listener and closed with the last, that hears what the
 * database says when dossiers change. When it breaks it is opened again, and everybody looks anew: something may have been missed.
 */
export function boardSignals(url: string, log: Log): BoardSignals {
  const listeners = new Set<() => void>();
  let client: pg.Client | null = null;
  let closed = false;
  let trailing: NodeJS.Timeout | null = null;
  let retry: NodeJS.Timeout | null = null;

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const changed = () => {
    tell();
    trailing ??= setTimeout(() => {
      trailing = null;
      tell();
    }, TRAILING_MS);
  };

  function open(): void {
    if (client || closed || listeners.size === 0) return;
    const opened = new pg.Client({ connectionString: url, application_name: 'mot-cua board', keepAlive: true });
    client = opened;
    const lost = (error?: Error) => {
      if (client !== opened) return;
      client = null;
      opened.end().catch(() => {});
      if (closed || listeners.size === 0) return;
      log.warn({ error: error?.message }, 'board signals lost');
      retry ??= setTimeout(() => {
        retry = null;
        open();
      }, RECONNECT_MS);
    };
    opened.on('error', lost);
    opened.on('end', () => lost());
    opened.on('notification', changed);
    opened
      .connect()
      .then(() => opened.query('listen board'))
      .then(tell, lost);
  }

  function rest(): void {
    if (trailing) clearTimeout(trailing);
    if (retry) clearTimeout(retry);
    trailing = null;
    retry = null;
    const ending = client;
    client = null;
    ending?.end().catch(() => {});
  }

  return {
    listen(onChange) {
      listeners.add(onChange);
      open();
      return () => {
        listeners.delete(onChange);
        if (listeners.size === 0) rest();
      };
    },
    async close() {
      closed = true;
      listeners.clear();
      rest();
    },
  };
}
