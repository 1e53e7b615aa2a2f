/**
 * Companies of one step of a list: few enough that other campaigns get their turn between. The report finds the line of a
 * finding by its place in its step.
 */
export const ROWS_A_STEP = 25
