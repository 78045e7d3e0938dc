/** The rules that ask the compiler. */
export const typedRules: readonly string[]
