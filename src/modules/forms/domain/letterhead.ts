import type { Center, StoredAgency } from '../../center/index.ts';
import type { Letterhead } from './paper.ts';

/** The head of a paper the center issues. */
export const centerLetterhead = ({ profile }: Pick<Center, 'profile'>): Letterhead => ({
  parent: `Văn phòng Ủy ban nhân dân tỉnh ${profile.provinceName}`,
  name: profile.name,
  place: profile.provinceName,
  address: profile.address,
  phone: profile.contact.hotline,
});

/** The head of a paper an agency issues: an apology, a manifest of results. */
export const agencyLetterhead = (
  { name, level, details }: StoredAgency,
  { profile }: Pick<Center, 'profile'>,
): Letterhead => ({
  parent: level === 'PROVINCE' ? `Ủy ban nhân dân tỉnh ${profile.provinceName}` : '',
  name,
  place: profile.provinceName,
  address: details.address,
  phone: details.phone,
});
