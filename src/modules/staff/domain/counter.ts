import type { Static } from 'typebox';
import { agencyKey, closed, flag, list, positive, text } from '../../../platform/data-schema.ts';

/** A desk of the reception hall. A combined counter serves two agencies or more with one official (QC Đ13.10). */
export const CounterSchema = closed({
  number: positive,
  name: text,
  nameEn: text,
  agencies: list(agencyKey),
  combined: flag,
});
export type Counter = Static<typeof CounterSchema>;

/** `data/counters/PROVINCE.yaml` */
export const CounterFileSchema = closed({ counters: list(CounterSchema) });

/** A counter is combined exactly when it serves two agencies or more. */
export const combinedIsRight = (counter: Counter): boolean => counter.combined === counter.agencies.length >= 2;
