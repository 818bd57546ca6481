import { verb } from '../../dossiers/index.ts';
import { extendDossier } from '../actions/extend-dossier.ts';
import { issueApology } from '../actions/issue-apology.ts';

/** `POST /api/v1/dossiers/{code}/apology` */
export const createApology = verb(issueApology, 201);

/** `POST /api/v1/dossiers/{code}/extension` */
export const createExtension = verb(extendDossier, 201);
