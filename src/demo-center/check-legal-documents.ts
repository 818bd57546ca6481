import { slugOf } from '../modules/center/index.ts';
import { twice } from './check-center.ts';
import type { DemoFiles } from './read-files.ts';

/** Each legal document stands there once, and its days follow one another; the answer is what does not. */
export const checkLegalDocuments = ({ legalDocuments }: DemoFiles): string[] => [
  ...twice(legalDocuments, 'number', ({ number }) => slugOf(number)),
  ...legalDocuments.flatMap(({ value: { issuedOn, effectiveFrom, effectiveTo }, complain }) => [
    ...(issuedOn && effectiveFrom && effectiveFrom < issuedOn
      ? [complain(['effectiveFrom'], 'must not be before issuedOn')]
      : []),
    ...(effectiveFrom && effectiveTo && effectiveTo <= effectiveFrom
      ? [complain(['effectiveTo'], 'must be after effectiveFrom')]
      : []),
  ]),
];
