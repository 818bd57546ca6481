/** What a child process tells the supervisor. */
export type ChildMessage = { kind: 'ready'; url?: string } | { kind: 'problem'; sentence: string };

export type ChildName = 'web' | 'worker';
