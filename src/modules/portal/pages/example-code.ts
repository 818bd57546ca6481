import type { Center } from '../../center/index.ts';

/** What a code printed here looks like: the center's own prefix, a day and a serial. */
export const exampleCode = ({ profile }: Center): string => `${profile.receptionPoint.legacyCode}-261123-0007`;
