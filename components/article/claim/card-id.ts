/** The id of a claim's card in the column; the text finds the card by it to scroll beside. */
export const cardId = (claimId: string): string => `claim-${claimId}`
