import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import type { SocketAddress } from './environment.ts';

export type ScanVerdict =
  | { readonly state: 'clean' }
  /** `malware` is what the scanner calls it. */
  | { readonly state: 'infected'; readonly malware: string }
  /** It is out of reach, says nothing, or says that it could not: nothing is known of the file, so ask again later. */
  | { readonly state: 'unavailable'; readonly reason: string };

export interface Antivirus {
  /** Never throws for the scanner's sake; a content that cannot be read does. */
  scan(content: AsyncIterable<Uint8Array>): Promise<ScanVerdict>;
}

/** Of silence: a scan of 20 MB takes clamd a second or two. */
const PATIENCE_MS = 10_000;

/** ClamAV's daemon, spoken to in its own words (clamd(8), INSTREAM): the bytes go over, nothing of ours is opened by it. */
export function clamav(address: SocketAddress, patienceMs = PATIENCE_MS): Antivirus {
  return {
    async scan(content) {
      const socket = createConnection(address);
      const answer = answerOf(socket, patienceMs);
      try {
        const said = await Promise.race([answer, send(socket, content).then(() => answer)]);
        return verdictOf(said);
      } catch (error) {
        if (error instanceof Silence) return { state: 'unavailable', reason: error.message };
        throw error;
      } finally {
        socket.destroy();
        answer.catch(() => {});
      }
    },
  };
}

/** Why the scanner's word is not known. */
class Silence extends Error {}

/** The command, the content in pieces that each say their length, and an empty one at the end. */
async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of content) {
    if (chunk.byteLength === 0) continue; // that would be the end
    await write(socket, length(chunk.byteLength));
    await write(socket, chunk);
  }
  await write(socket, length(0));
}

/** Waits for room, so that a slow scanner does not fill our memory; whatever ends the connection ends the waiting too. */
async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed) throw new Silence('the connection is closed');
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => {});
}

function length(bytes: number): Buffer {
  const field = Buffer.alloc(4);
  field.writeUInt32BE(bytes);
  return field;
}

/** What it says up to the NUL that ends it. */
function answerOf(socket: Socket, patienceMs: number): Promise<string> {
  const answer = Promise.withResolvers<string>();
  let said = '';
  socket.setTimeout(patienceMs, () => socket.destroy(new Silence(`no answer within ${patienceMs} ms`)));
  socket.on('data', (bytes) => {
    said += bytes.toString('latin1');
    if (said.includes('\0')) answer.resolve(said.slice(0, said.indexOf('\0')));
    else if (said.length > 4096) socket.destroy(new Silence('an endless answer'));
  });
  socket.on('error', (error) => answer.reject(new Silence(error.message)));
  socket.on('close', () => answer.reject(new Silence('closed without an answer')));
  answer.promise.catch(() => {});
  return answer.promise;
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or an error in words. */
function verdictOf(said: string): ScanVerdict {
  const malware = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (malware !== undefined) return { state: 'infected', malware };
  if (said === 'stream: OK') return { state: 'clean' };
  return { state: 'unavailable', reason: said };
}
