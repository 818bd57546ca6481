import type { BenchCenter } from './center.ts';
import { openConnection } from './http-client.ts';
import type { Worker } from './load.ts';
import { replay, type Statement } from './recording.ts';

/** How many work at the same time, on either side. */
export const CLIENTS = 10;

export type Workers<Job> = AsyncDisposable & { readonly workers: readonly Worker<Job>[] };

/** Clients that send requests; any status but the expected one ends the bench. */
export async function httpWorkers(url: string, expected: number): Promise<Workers<string>> {
  const connections = await Promise.all(Array.from({ length: CLIENTS }, () => openConnection(url)));
  return {
    workers: connections.map((connection) => async (request) => {
      const { status, body } = await connection.send(request);
      if (status !== expected) throw new Error(`${status} for ${request.split('\r\n')[0]}: ${body}`);
    }),
    async [Symbol.asyncDispose]() {
      for (const connection of connections) connection.close();
    },
  };
}

/** Clients that send recorded statements straight to PostgreSQL. */
export async function sqlWorkers(center: BenchCenter): Promise<Workers<readonly Statement[]>> {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => center.connect()));
  return {
    workers: clients.map((client) => (statements) => replay(client, statements)),
    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
