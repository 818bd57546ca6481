import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { type CenterProfile, type ProfileFile, ProfileSchema } from './profile.ts';

const REQUIRED: readonly string[] = ProfileSchema.required;

/**
 * A province's own values with the national default beneath them, each with the source of whoever said it; of the
 * functions, each one by itself. Problem: `profile-incomplete`, naming the keys nobody gives a value.
 */
export function resolveProfile(
  national: ProfileFile,
  own: ProfileFile,
): Result<CenterProfile, Problem<'profile-incomplete'>> {
  const inherited = Object.keys(national).filter((key) => !(key in own) || key === 'functions');
  const inheritedSources = Object.entries(national.sources ?? {}).filter(([path]) =>
    inherited.includes(path.split('.')[0] ?? ''),
  );
  const profile = {
    ...national,
    ...own,
    functions: { ...national.functions, ...own.functions },
    sources: { ...Object.fromEntries(inheritedSources), ...own.sources },
  };
  const missing = REQUIRED.filter((key) => !(key in profile));
  if (missing.length > 0) return fail('profile-incomplete', { facts: { missing: missing.join(', ') } });
  return ok(profile as CenterProfile);
}
