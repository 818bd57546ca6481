export const vi = { problems: {} };
