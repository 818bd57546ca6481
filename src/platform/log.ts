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
];

/** One JSON line an event, on standard error; standard output belongs to the person who typed the command. */
export const createLog = (part: string): Log =>
  pino({ base: { part, pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, redact }, pino.destination(2));

const redact = {
  paths: PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*.*.*.${field}`]),
  censor: '[…]',
};
