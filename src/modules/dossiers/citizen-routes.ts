import type { Web } from '../../web/web.ts';

export function citizenRoutes(_web: Web): void {}
