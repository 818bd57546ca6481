export type { BoardQuery } from './domain/board-filter.ts';
export { type BoardSignals, boardSignals } from './live/board-signals.ts';
