import pino from 'pino';

export type Log = pino.Logger;

/** Fields that name or describe a person, or open a door; they never reach a log, however deep they sit. */
const PERSONAL = [
  'password',
  'otp',
  'token',
  'secret',
  'pin',
  'cookie',
  'authorization',
  'fullName',
  'name',
  'phone',
  'email',
  'address',
  'idNumber',
  'dateOfBirth',
  'applicant',
  'url',
  // of an error of PostgreSQL: "Key (phone)=(0905…) already exists", "JSON data, line 1: …", a whole row
  'detail',
  'where',
];

const CENSOR = '[…]';

/** One JSON line an event, on standard error; standard output belongs to the person who typed the command. */
export const createLog = (part: string, destination: pino.DestinationStream = pino.destination(2)): Log =>
  pino(
    { base: { part, pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, redact, serializers: { err } },
    destination,
  );

const redact = {
  paths: PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*.*.*.${field}`]),
  censor: CENSOR,
};

/** An error as pino writes it, without what PostgreSQL quotes in messages: `invalid input syntax …: "0905…"`. */
function err(error: Error): object {
  const written = pino.stdSerializers.err(error);
  const told = chainOf(error).filter(isOfDatabase);
  const tidy = (text: string) =>
    told.reduce((rest, { message }) => rest.replaceAll(message, () => withoutValues(message)), text);
  const several = error instanceof AggregateError && { aggregateErrors: error.errors.map(err) };
  return { ...written, message: tidy(written.message), stack: tidy(written.stack), ...several };
}

/** An error and its causes, which pino tells in one breath. */
const chainOf = (error: unknown): Error[] => (error instanceof Error ? [error, ...chainOf(error.cause)] : []);

const isOfDatabase = (error: object): boolean => 'severity' in error && 'routine' in error;

/** The names of constraints and columns, which help to find the fault, stay. */
const withoutValues = (message: string): string => message.replace(/(: |\bvalue )".*"/s, `$1"${CENSOR}"`);
