/** Who stands side by side: our page, the least that shows the same, and the best library of the field. */
export const sides = ['ours', 'floor', 'peer'] as const
export type Side = (typeof sides)[number]
export type By<T> = Record<Side, T>
