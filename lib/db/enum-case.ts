/** An enum value as the domain writes it: `own_copy` in the database's language is `own-copy` in ours. */
export type Kebab<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}-${Kebab<Tail>}` : S
type Snake<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : S

/** From the database's word to the domain's. */
export const kebab = <S extends string>(word: S): Kebab<S> => word.replaceAll('_', '-') as Kebab<S>

/** From the domain's word to the database's. */
export const snake = <S extends string>(word: S): Snake<S> => word.replaceAll('-', '_') as Snake<S>
