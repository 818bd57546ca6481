import { toRfc3339 } from '../../../kernel/time.ts';
import { type InformationRequest, informationState } from '../domain/information.ts';
import type { Thread, ThreadMessage } from '../domain/thread.ts';
import type { Urging } from '../domain/urging.ts';
import { nextMove, urgingState } from '../domain/urging-state.ts';
import type { UrgedDossier } from '../waiting-store.ts';

export const urgingJson = (one: Urging, now: Temporal.Instant) => ({
  id: one.id,
  number: one.number,
  level: one.level,
  agency: one.agency.key,
  addressee: one.addressee.key,
  subject: one.subject,
  message: one.message,
  issuedAt: toRfc3339(one.issuedAt),
  issuedBy: one.issuedBy,
  answerDueAt: toRfc3339(one.answerDueAt),
  follows: one.follows,
  followedBy: one.followedById,
  answer: one.answer && { ...one.answer, at: toRfc3339(one.answer.at) },
  judgement: one.judgement && { ...one.judgement, at: toRfc3339(one.judgement.at) },
  state: urgingState(one, now),
  nextMove: nextMove(one, now),
  dossierCount: one.dossierCount,
  openCount: one.openCount,
});

export const urgedDossierJson = ({ reference, procedureName, stepName, legalDueAt, waits }: UrgedDossier) => ({
  reference,
  procedureName,
  stepName,
  legalDueAt: toRfc3339(legalDueAt),
  waits,
});

export const requestJson = (one: InformationRequest, now: Temporal.Instant) => ({
  id: one.id,
  number: one.number,
  agency: one.agency.key,
  subject: one.subject,
  asked: one.asked,
  dossier: one.dossier?.reference ?? null,
  procedureCode: one.procedureCode,
  issuedAt: toRfc3339(one.issuedAt),
  issuedBy: one.issuedBy,
  answerDueAt: toRfc3339(one.answerDueAt),
  reminders: one.reminders,
  lastRemindedAt: one.lastRemindedAt && toRfc3339(one.lastRemindedAt),
  answer: one.answer && { ...one.answer, at: toRfc3339(one.answer.at) },
  files: one.files.map(({ name }) => name),
  state: informationState(one, now),
});

export const threadJson = (one: Thread) => ({
  id: one.id,
  kind: one.kind,
  subject: one.subject,
  dossier: one.dossier?.reference ?? null,
  procedureCode: one.procedureCode,
  openedAt: toRfc3339(one.openedAt),
  openedBy: one.openedBy,
  closed: one.closed && { ...one.closed, at: toRfc3339(one.closed.at) },
  parties: one.parties.map(({ kind, key, name }) => ({ kind, key, name })),
});

export const messageJson = ({ id, message, writtenAt, writtenBy, agency }: ThreadMessage) => ({
  id,
  message,
  writtenAt: toRfc3339(writtenAt),
  writtenBy,
  agency,
});
