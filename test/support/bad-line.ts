import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line between a browser and the center that breaks, falls silent or gets stuck when it is told to. */
export type BadLine = {
  readonly url: string;
  /** Breaks the connection that carries so many more bytes toward the center, once. */
  breakAfter(bytes: number): void;
  /** The connection that carries so many more bytes passes nothing after them, and nobody is told; once. */
  silenceAfter(bytes: number): void;
  /** Lets so many more bytes pass, and no more until `mend`. */
  stickAfter(bytes: number): void;
  mend(): void;
  close(): void;
};

export async function badLine(to: string): Promise<BadLine> {
  const port = Number(new URL(to).port);
  const sockets = new Set<Socket>();
  let plan: { kind: 'break' | 'silence' | 'stick'; left: number } | undefined;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
    }
    far.pipe(near);
    let silent = false;
    near.on('data', (bytes: Buffer) => {
      if (silent) return;
      if (plan) plan.left -= bytes.length;
      if (!plan || plan.left > 0) return far.write(bytes);
      if (plan.kind === 'stick') return;
      silent = plan.kind === 'silence';
      plan = undefined;
      if (silent) return;
      far.write(bytes.subarray(0, bytes.length / 2), () => near.destroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakAfter(left) {
      plan = { kind: 'break', left };
    },
    silenceAfter(left) {
      plan = { kind: 'silence', left };
    },
    stickAfter(left) {
      plan = { kind: 'stick', left };
    },
    mend() {
      if (plan?.kind === 'stick') for (const socket of sockets) socket.destroy();
      plan = undefined;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
