import { CENTER } from '../modules/center/index.ts';
import type { ProcessStep } from '../modules/procedures/index.ts';
import type { DemoAccount } from '../modules/staff/index.ts';
import { twice } from './check-center.ts';
import type { DemoFiles } from './read-files.ts';

/** The demo people fit agencies and counters, and someone can do every step of every process. */
export function checkAccounts(files: DemoFiles): string[] {
  return [
    ...twice(files.accounts, 'username', (account) => account.username.toLowerCase()),
    ...files.accounts.flatMap((account) => checkAccount(account, files)),
    ...checkCoverage(files),
  ];
}

function checkAccount(account: DemoFiles['accounts'][number], files: DemoFiles): string[] {
  const { value, complain } = account;
  const complaints: string[] = [];
  const found = (key: keyof DemoAccount, sentence: string) => complaints.push(complain([key], sentence));

  const agency = files.agencies.find((other) => other.value.key === value.agency)?.value;
  if (value.agency && !agency) found('agency', `names no agency there is: ${value.agency}`);
  const units = agency ? (agency.units ?? []) : files.profile.units;
  if (value.unit && !units.some((unit) => unit.key === value.unit)) found('unit', `is no unit there is: ${value.unit}`);
  for (const number of value.counters ?? [])
    if (!files.counters.some((counter) => counter.value.number === number))
      found('counters', `names no counter there is: ${number}`);
  if (value.roles.includes('citizen')) {
    for (const key of ['party', 'idNumber', 'address'] as const)
      if (!value[key]) found(key, 'is missing: a citizen has one');
  } else if (!value.title) found('title', 'is missing: an official has one');
  return complaints;
}

function checkCoverage(files: DemoFiles): string[] {
  const accounts = files.accounts.map(({ value }) => value);
  return files.procedures.flatMap((procedure) =>
    procedure.value.process.steps.flatMap((step, at) =>
      accounts.some((account) => canDo(account, step, procedure.value.agency, files))
        ? []
        : [procedure.complain(['process', 'steps', at], `has no demo account: ${step.role} at ${step.agency}`)],
    ),
  );
}

/** At the center, reception is tied to the counter that serves the procedure's agency (QC Đ2.1); other roles are not. */
function canDo(account: DemoAccount, step: ProcessStep, competent: string, { counters }: DemoFiles): boolean {
  if (!account.roles.includes(step.role)) return false;
  if (step.agency !== CENTER) {
    return account.agency === step.agency && (!step.unit || !account.unit || account.unit === step.unit);
  }
  if (step.role !== 'reception') return account.agency === undefined;
  return counters.some(({ value }) => account.counters?.includes(value.number) && value.agencies.includes(competent));
}
