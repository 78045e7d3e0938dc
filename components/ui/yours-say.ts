/** Whose the answers are that are shown before there is a verdict: the reader's own, and how many of how many reviews the reader knows of, where that is known. */
export const yoursSay = (known: Readonly<{ reviews: number; required: number }> | null): string =>
  known !== null && known.required > 1 ? `yours · ${known.reviews} of ${known.required}` : 'yours'
