import { localDate } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import { Refusal } from '../../../web/server/api.ts';
import type { Services } from '../../../web/services.ts';
import { listAgencies } from '../../center/index.ts';

/** Somebody who may have a calendar: the center, or an agency of today. */
export type KnownOwner = {
  readonly key: string;
  readonly isCenter: boolean;
  name(lang: Lang): string;
  /** Whose calendar its first draft is copied from. */
  readonly copyOf: string | undefined;
};

/** The center first, then the agencies there are today. */
export async function knownOwners({ db, clock, center }: Services): Promise<KnownOwner[]> {
  const { profile } = center;
  const today = localDate(clock.now()).toString();
  const agencies = await listAgencies(db);
  const current = agencies.filter(({ validFrom, validTo }) => validFrom <= today && (!validTo || validTo > today));
  return [
    {
      key: profile.calendar,
      isCenter: true,
      name: (lang) => (lang === 'vi' ? profile.name : profile.nameEn),
      copyOf: undefined,
    },
    ...current.map((agency) => ({
      key: agency.key,
      isCenter: false,
      name: (lang: Lang) => (lang === 'vi' ? agency.name : agency.nameEn),
      copyOf: profile.calendar,
    })),
  ];
}

/** The owner of a calendar; nobody else has an address. */
export async function ownerCalled(services: Services, key: string): Promise<KnownOwner> {
  const owner = (await knownOwners(services)).find((one) => one.key === key);
  if (!owner) throw new Refusal({ code: 'calendar-not-found' });
  return owner;
}
