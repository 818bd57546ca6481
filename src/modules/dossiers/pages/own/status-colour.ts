import type { TagColour } from '../../../../web/components/index.ts';
import type { Status } from '../../domain/lifecycle.ts';

/** Yellow where the applicant is waited for, green where there is a result; the word beside it says which. */
export const colourOf = (status: Status): TagColour => COLOURS[status];

const COLOURS: Readonly<Record<Status, TagColour>> = {
  submitted: 'blue',
  supplement_requested: 'yellow',
  refused: 'grey',
  accepted: 'blue',
  handling: 'blue',
  awaiting_obligation: 'yellow',
  withdrawal_requested: 'purple',
  stopped: 'grey',
  result_ready: 'green',
  delivered: 'green',
};
