import type { Readable } from 'node:stream';
import type { Transporter } from 'nodemailer';

export type Sender = { readonly name: string; readonly address: string };

/** A letter of the center. `messageId` (without brackets) is the same when it is sent again: mail servers see a twin. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: Readable | Buffer;
  }[];
};

/** Where letters leave the house. When `send` returns, a mail server has taken it over; it throws where none did. */
export interface Mail {
  send(letter: Letter): Promise<void>;
}

const SECOND = 1000;

/**
 * Mail through the server of an address `smtp://user:password@host:port` or `smtps://…`. The library is loaded with the
 * first letter, in the process that sends; a password never leaves without TLS.
 */
export function smtpMail(url: string, from: Sender): Mail {
  let transport: Promise<Transporter> | undefined;
  return {
    async send({ messageId, attachments, ...letter }) {
      transport ??= openTransport(url);
      const opened = await transport;
      await opened.sendMail({ ...letter, from, messageId: `<${messageId}>`, attachments: [...attachments] });
    },
  };
}

async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 60 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(username !== '' && {
      requireTLS: true,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
  });
}
