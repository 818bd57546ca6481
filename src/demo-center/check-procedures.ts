import { compileCalendar } from '../modules/calendar/index.ts';
import { CENTER } from '../modules/center/index.ts';
import { explainPublication, publicationFindings } from '../modules/procedures/index.ts';
import { twice } from './check-center.ts';
import type { DemoFiles } from './read-files.ts';

type Procedure = DemoFiles['procedures'][number];

/** Every procedure may be published and its process approved; the answer is what stands against it. */
export function checkProcedures(files: DemoFiles): string[] {
  const facts = factsOf(files);
  return [
    ...twice(files.procedures, 'code', (procedure) => procedure.code),
    ...files.procedures.flatMap((procedure) => [
      ...checkPlace(procedure, files.province),
      ...publicationFindings(procedure.value, procedure.value.process, facts).map((finding) =>
        procedure.complain(finding.path, explainPublication(finding)),
      ),
    ]),
  ];
}

function factsOf({ agencies, profile, calendar }: DemoFiles) {
  const keys = (units: readonly { readonly key: string }[] = []) => new Set(units.map(({ key }) => key));
  return {
    agencies: new Set(agencies.map(({ value }) => value.key)),
    units: new Map([
      [CENTER, keys(profile.units)],
      ...agencies.map(({ value }) => [value.key, keys(value.units)] as const),
    ]),
    standardDayMinutes: compileCalendar(calendar).standardDayMinutes,
  };
}

function checkPlace(procedure: Procedure, province: string): string[] {
  const { agency, code } = procedure.value;
  const expected = `procedures/${province}/${agency}/${code}.yaml`;
  return procedure.file === expected ? [] : [procedure.complain(['code'], `belongs into the file ${expected}`)];
}
