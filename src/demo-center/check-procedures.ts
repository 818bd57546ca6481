import { compileCalendar } from '../modules/calendar/index.ts';
import { CENTER } from '../modules/center/index.ts';
import { explainFinding, lintProcess, missingParts } from '../modules/procedures/index.ts';
import { duplicates, twice } from './check-center.ts';
import type { DemoFiles } from './read-files.ts';

type Procedure = DemoFiles['procedures'][number];

/** Every procedure may be published and its process approved; the answer is what stands against it. */
export function checkProcedures(files: DemoFiles): string[] {
  const agencies = new Set(files.agencies.map(({ value }) => value.key));
  const { standardDayMinutes } = compileCalendar(files.calendar);
  const facts = { agencies, standardDayMinutes };
  return [
    ...twice(files.procedures, 'code', (procedure) => procedure.code),
    ...files.procedures.flatMap((procedure) => [
      ...checkPlace(procedure, files.province),
      ...checkContent(procedure, agencies),
      ...checkUnits(procedure, files),
      ...missingParts(procedure.value).map((part) => procedure.complain([part], 'is a mandatory part and is empty')),
      ...lintProcess(procedure.value.process, procedure.value, facts).map((finding) =>
        procedure.complain(['process', ...finding.path], explainFinding(finding)),
      ),
    ]),
  ];
}

function checkPlace(procedure: Procedure, province: string): string[] {
  const { agency, code } = procedure.value;
  const expected = `procedures/${province}/${agency}/${code}.yaml`;
  return procedure.file === expected ? [] : [procedure.complain(['code'], `belongs into the file ${expected}`)];
}

function checkContent(procedure: Procedure, agencies: ReadonlySet<string>): string[] {
  const { value, complain } = procedure;
  const { timeLimit, components, process } = value;
  const complaints: string[] = [];
  const found = (path: (string | number)[], sentence: string) => complaints.push(complain(path, sentence));

  if (!agencies.has(value.agency)) found(['agency'], `names no agency there is: ${value.agency}`);
  value.coordinatingAgencies.forEach((key, at) => {
    if (!agencies.has(key)) found(['coordinatingAgencies', at], `names no agency there is: ${key}`);
  });
  const partners = new Set([CENTER, value.agency, ...value.coordinatingAgencies]);
  process.steps.forEach((step, at) => {
    if (!partners.has(step.agency)) found(['process', 'steps', at, 'agency'], 'is missing in coordinatingAgencies');
  });
  for (const at of duplicates(components, (component) => component.key))
    found(['components', at, 'key'], 'is used twice');
  components.forEach((component, at) => {
    const pieces = component.originals + component.certifiedCopies + component.copies;
    if (component.mandatory && pieces === 0) found(['components', at], 'is mandatory but asks for no piece');
  });
  if (
    timeLimit.mode &&
    !(timeLimit.unit === 'working_days' || (timeLimit.unit === 'calendar_days' && timeLimit.mode === 'date'))
  )
    found(['timeLimit', 'mode'], `does not belong to ${timeLimit.unit}`);
  if ((timeLimit.statutoryValue ?? timeLimit.value) < timeLimit.value)
    found(['timeLimit', 'statutoryValue'], 'must not be less than value, which is what the province promises');
  if (value.effectiveTo && value.effectiveTo <= value.effectiveFrom)
    found(['effectiveTo'], 'must be after effectiveFrom');
  return complaints;
}

function checkUnits(procedure: Procedure, { agencies, profile }: DemoFiles): string[] {
  return procedure.value.process.steps.flatMap((step, at) => {
    if (step.unit === undefined) return [];
    const units =
      step.agency === CENTER
        ? profile.units
        : (agencies.find(({ value }) => value.key === step.agency)?.value.units ?? []);
    return units.some((unit) => unit.key === step.unit)
      ? []
      : [procedure.complain(['process', 'steps', at, 'unit'], `is no unit of ${step.agency}: ${step.unit}`)];
  });
}
