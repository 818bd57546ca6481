/** Of every demo account. */
export const PASSWORD = 'mat-khau-thu-nghiem';
