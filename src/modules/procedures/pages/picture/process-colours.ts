/** Dark enough for white beside them and told apart in grey print; a seventh holder begins again. */
const COLOURS = ['#8a1538', '#1a4480', '#14653c', '#8a6412', '#5b2a86', '#3d4f5c'];

/** The colour of a holder of steps, by its place among them. */
export const colour = (index: number): string => COLOURS[index % COLOURS.length] ?? '';
