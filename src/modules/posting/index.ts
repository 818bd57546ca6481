export { postBoard } from './actions/post-board.ts';
