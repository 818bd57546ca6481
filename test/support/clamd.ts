import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The EICAR test file, which every scanner calls a virus and which is none. */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** What the stand-in does with what it is sent: its work, nothing at all, an error of its own, or hanging up. */
export type Mood = 'scans' | 'silent' | 'confused' | 'hangs-up';

/**
 * A stand-in for ClamAV's daemon that reads INSTREAM as clamd(8) says: the command up to its NUL, pieces that each say
 * their length in four bytes, an empty one at the end. It knows one virus.
 */
export async function standInClamd() {
  const clamd = { mood: 'scans' as Mood, scanned: [] as Buffer[], address: { host: '127.0.0.1', port: 0 } };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => {}));
    if (clamd.mood === 'hangs-up') return socket.destroy();
    const received: Buffer[] = [];
    socket.on('data', (bytes: Buffer) => {
      received.push(bytes);
      const mayEnd = clamd.mood !== 'silent' && bytes.at(-1) === 0;
      const content = mayEnd ? instream(Buffer.concat(received)) : undefined;
      if (!content) return;
      clamd.scanned.push(content);
      const verdict = content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      socket.end(clamd.mood === 'confused' ? 'INSTREAM size limit exceeded. ERROR\0' : `${verdict}\0`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  clamd.address.port = (server.address() as AddressInfo).port;
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return Object.assign(clamd, { close });
}

/** The content, once all of it is there; a command that is not INSTREAM throws. */
function instream(received: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (received.length < command.length) return undefined;
  if (!received.subarray(0, command.length).equals(command)) throw new Error('UNKNOWN COMMAND');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
