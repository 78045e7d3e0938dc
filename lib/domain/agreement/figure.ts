/** Why a figure has no value, as it goes on after "Undefined, because". */
export const becauseSays = {
  'too-few-reviews': 'fewer than two reviews of one claim can be compared.',
  'one-answer': 'everybody always gave the same answer, so that there is no telling agreement from chance.',
  'uneven-reviews': 'the claims have different numbers of reviews; Krippendorff’s α takes such sets.',
  'not-two-people': 'more than two people reviewed; below it stands for each pair.',
  'no-order': 'the scale gives fewer than two of its answers a value, so they have no order.',
  'no-shared-articles': 'there is no article in which both marked claims.',
} as const
export type Because = keyof typeof becauseSays

/** An agreement figure, or why there is none. */
export type Figure = Readonly<{ value: number }> | Readonly<{ value: null; because: Because }>

/** That there is no figure, and why. */
export const without = (because: Because): Figure => ({ value: null, because })

/** How far the agreement seen goes beyond what chance would give, of what it could go; with one answer only there is no telling. */
export const beyondChance = (seen: number, byChance: number): Figure =>
  byChance >= 1 ? without('one-answer') : { value: (seen - byChance) / (1 - byChance) }
