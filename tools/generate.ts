// Writes what is made from other files: the database's row types, from the schema the migrations make.
import { writeFileSync } from 'node:fs';
import { generateSchema, SCHEMA_FILE } from './generate-schema.ts';

writeFileSync(SCHEMA_FILE, await generateSchema());
