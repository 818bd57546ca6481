// npm run check: types, style and the rules about the tree.
import { add, finish } from './counts.ts';
import { runTests } from './run-tests.ts';
import { checkTypesAndStyle } from './static-checks.ts';
import { testFiles } from './test-files.ts';

finish(add([...checkTypesAndStyle(), await runTests(testFiles(['architecture']))]));
