export { type Station, stationOf } from './store.ts';
