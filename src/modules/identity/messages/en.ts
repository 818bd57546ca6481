import type { vi } from './vi.ts';

export const en: typeof vi = {
  problems: {
    'sign-in-refused': 'The user name or the password is not right.',
    'too-many-attempts': ({ minutes }) => `Too many tries. Please try again in ${minutes} minutes.`,
    'sign-in-required': 'Please sign in first.',
    'not-permitted': 'Your account may not do this.',
  },
  signIn: {
    title: 'Sign in',
    lead: 'For officials of the center and the agencies, and for citizens and businesses with an account.',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
    demo: 'Demonstration accounts',
    demoText: 'Their common password is printed when the system starts.',
  },
};
