import type { partyTimes as vi } from './party-times.vi.ts';

export const partyTimes: typeof vi = {
  title: 'Whose time it was',
  sharesCaption: 'Working time the dossier lay with each party, pauses left out',
  party: 'Party',
  time: 'Time',
  total: 'Total',
  legsCaption: 'Each turn against its own due date',
  leg: 'Where, which step',
  from: 'Received',
  due: 'Step due',
  until: 'Done',
  standing: 'Against its due date',
  minutes: (minutes) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
  },
  standings: { EARLY: 'Early', ON_TIME: 'On time', LATE: 'Late', OPEN: 'Under way', OVERDUE: 'Overdue' },
  endedHow: { handed_back: 'handed back', recalled: 'result recalled', moved: 'moved to the successor' },
};
