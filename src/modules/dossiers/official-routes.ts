import type { Web } from '../../web/web.ts';

export function officialRoutes(_web: Web): void {}
