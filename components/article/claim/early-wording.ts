/** What was typed for a claim before its panel had come, and where the caret was. */
export type EarlyWording = Readonly<{ words: string; start: number; end: number; isFocused: boolean }>

const early = new Map<string, EarlyWording>()
let composing: Promise<void> | null = null

/** Keeps what stands in the field that a claim has while its panel is fetched. */
export function keepEarly(
  claimId: string,
  { value, selectionStart, selectionEnd }: HTMLTextAreaElement,
  isFocused: boolean,
): void {
  early.set(claimId, { words: value, start: selectionStart, end: selectionEnd, isFocused })
}

/** What was typed for a claim before its panel had come. */
export const readEarly = (claimId: string): EarlyWording | null => early.get(claimId) ?? null

/** The same, given once. */
export function takeEarly(claimId: string): EarlyWording | null {
  const words = readEarly(claimId)
  early.delete(claimId)
  return words
}

/** Whether words wait for the panel of that claim. */
export const hasEarly = (claimId: string): boolean => (early.get(claimId)?.words ?? '') !== ''

/** Says that letters are being composed in such a field, until the function is called that it gives. */
export function compose(): () => void {
  let end: () => void = () => undefined
  composing = new Promise((done) => (end = done))
  return () => {
    composing = null
    end()
  }
}

/** Waits until no letters are being composed: the field must not be taken from under them. */
export const whenComposed = async (): Promise<void> => {
  while (composing) await composing
}

if (typeof window !== 'undefined') {
  window.addEventListener('beforeunload', (event) => {
    if ([...early.keys()].some(hasEarly)) event.preventDefault()
  })
}
