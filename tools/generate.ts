// Writes what is made from other files: the database's row types, from the schema the migrations make; the regulation
// with its tests, and the list of clauses that must keep one; the dossier's life as a picture.
import { writeFileSync } from 'node:fs';
import { generateLifecycle, LIFECYCLE_FILE } from './generate-lifecycle.ts';
import { generateMustBeProven, generateRegulation, REGULATION_FILE } from './generate-regulation.ts';
import { generateSchema, SCHEMA_FILE } from './generate-schema.ts';
import { MUST_BE_PROVEN_FILE } from './read-clauses.ts';

writeFileSync(MUST_BE_PROVEN_FILE, generateMustBeProven());
writeFileSync(REGULATION_FILE, generateRegulation());
writeFileSync(LIFECYCLE_FILE, generateLifecycle());
writeFileSync(SCHEMA_FILE, await generateSchema());
