export const year = 2023;
