import { changeReturn } from '../actions/details/change-return.ts';
import { correctDetails } from '../actions/details/correct-details.ts';
import { askWithdrawal } from '../actions/ending/ask-withdrawal.ts';
import { confirmWithdrawal, declineWithdrawal } from '../actions/ending/decide-withdrawal.ts';
import { refuseDossier } from '../actions/ending/refuse-dossier.ts';
import { stopDossier } from '../actions/ending/stop-dossier.ts';
import { verb } from './moved.ts';

export const postRefusal = verb(refuseDossier, 201);
export const postWithdrawal = verb(askWithdrawal, 201);
export const postWithdrawalConfirmation = verb(confirmWithdrawal);
export const postWithdrawalRejection = verb(declineWithdrawal);
export const postStop = verb(stopDossier, 201);
export const postReturnChoice = verb(changeReturn);
export const postCorrection = verb(correctDetails, 201);
