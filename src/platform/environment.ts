import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { StartProblem } from './start-problem.ts';

/** Where a service listens, as `node:net` takes it. */
export type SocketAddress = { readonly host: string; readonly port: number } | { readonly path: string };

/** Reads environment variables by kind. Empty counts as absent; malformed is a StartProblem naming the variable. */
export class Environment {
  readonly #variables: NodeJS.ProcessEnv;

  constructor(variables: NodeJS.ProcessEnv) {
    this.#variables = variables;
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, '0 hoặc 1', (text) => ({ 0: false, 1: true })[text]);
  }

  port(name: string): number | undefined {
    const parse = (text: string) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined);
    return this.#read(name, 'một số từ 0 đến 65535', parse);
  }

  host(name: string): string | undefined {
    const parse = (text: string) => (isIP(text) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined);
    return this.#read(name, 'một địa chỉ IP hoặc tên máy', parse);
  }

  url(name: string, schemes: readonly string[]): string | undefined {
    const parse = (text: string) => {
      const url = URL.parse(text);
      const hasHost = url?.hostname || url?.searchParams.has('host');
      return url && hasHost && schemes.includes(url.protocol) ? text : undefined;
    };
    return this.#read(name, `một địa chỉ bắt đầu bằng ${schemes[0]}//`, parse, 'giá trị đã cho');
  }

  /** `tcp://host:port` or `unix:/path`. */
  socket(name: string): SocketAddress | undefined {
    const parse = (text: string): SocketAddress | undefined => {
      const socket = /^unix:(?:\/\/)?(\/.+)$/.exec(text)?.[1];
      if (socket) return { path: socket };
      const [, host = '', port = ''] = /^tcp:\/\/(\[[0-9a-f:]+\]|[a-z0-9.-]+):(\d{1,5})\/?$/i.exec(text) ?? [];
      return host && Number(port) > 0 && Number(port) <= 65_535
        ? { host: host.replace(/[[\]]/g, ''), port: Number(port) }
        : undefined;
    };
    return this.#read(name, 'một địa chỉ như tcp://127.0.0.1:3310 hoặc unix:/run/clamav/clamd.ctl', parse);
  }

  instant(name: string): Temporal.Instant | undefined {
    const parse = (text: string) => {
      try {
        return Temporal.Instant.from(text);
      } catch {
        return undefined;
      }
    };
    return this.#read(name, 'một thời điểm như 2026-11-23T08:00:00+07:00', parse);
  }

  /** The name of something of ours: lower-case letters, digits and hyphens. */
  key(name: string): string | undefined {
    const parse = (text: string) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : undefined);
    return this.#read(name, 'một tên gồm chữ thường không dấu, số và dấu gạch nối', parse);
  }

  secret(name: string, minimum: number): string | undefined {
    const parse = (text: string) => (text.length >= minimum ? text : undefined);
    return this.#read(name, `một chuỗi từ ${minimum} ký tự`, parse, 'giá trị đã cho');
  }

  /** A file that is there and may be read. */
  file(name: string): string | undefined {
    const parse = (text: string) => (isReadableFile(text) ? path.resolve(text) : undefined);
    return this.#read(name, 'một tệp đọc được', parse);
  }

  /** A folder that may be written in; made if need be. */
  folder(name: string, otherwise: string): string {
    const folder = path.resolve(this.#variables[name] || otherwise);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK | constants.X_OK);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new StartProblem(`${name}: không ghi được vào thư mục ${folder} (${code}).`);
    }
    return folder;
  }

  #read<T>(name: string, wanted: string, parse: (text: string) => T | undefined, shown?: string): T | undefined {
    const text = this.#variables[name]?.trim();
    if (!text) return undefined;
    const value = parse(text);
    if (value === undefined) throw new StartProblem(`${name} phải là ${wanted}, không phải ${shown ?? `"${text}"`}.`);
    return value;
  }
}

function isReadableFile(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
