/** The string whose SHA-256 an export ends with: all that the file says, in its order, but for when it was made. */
export function contentsForm(exported: object): string {
  return JSON.stringify({ ...exported, generatedAt: undefined, sha256: undefined })
}
