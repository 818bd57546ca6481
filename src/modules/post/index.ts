export { addPostalItem } from './actions/add-postal-item.ts';
export { endTaskGrant } from './actions/end-task-grant.ts';
export { filePostalItem } from './actions/file-postal-item.ts';
export { grantTask } from './actions/grant-task.ts';
export { openPostalList } from './actions/open-postal-list.ts';
export { removePostalItem } from './actions/remove-postal-item.ts';
export { signPostalList } from './actions/sign-postal-list.ts';
