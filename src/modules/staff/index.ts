export { type Counter, CounterFileSchema, combinedIsRight } from './domain/counter.ts';
export { type DemoAccount, DemoAccountFileSchema } from './domain/demo-account.ts';
export { type Station, stationOf } from './store.ts';
