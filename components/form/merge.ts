/** What a form holds: every field a string, empty when nothing is there. */
export type FormWords = Readonly<Record<string, string>>

/** What is known of a form: as the server last had it, as it stands on the screen, and per field what somebody else wrote meanwhile. */
export type Sheet<F extends FormWords> = Readonly<{ base: F; fields: F; theirs: Partial<F> }>

const keysOf = <F extends FormWords>(fields: F) => Object.keys(fields) as (keyof F & string)[]

/** The fields that differ from what the server has. */
export function unsavedKeys<F extends FormWords>({ base, fields }: Sheet<F>): (keyof F & string)[] {
  return keysOf(fields).filter((key) => fields[key] !== base[key])
}

/**
 * The sheet after the server told what it has now. Untouched fields follow the server, `sent` ones are ours and saved, and a
 * field that both sides changed keeps our words with theirs beside.
 */
export function merge<F extends FormWords>(sheet: Sheet<F>, server: F, sent: Partial<F> = {}): Sheet<F> {
  const base: Record<string, string> = { ...sheet.base }
  const fields: Record<string, string> = { ...sheet.fields }
  const theirs: Record<string, string> = { ...sheet.theirs } as Record<string, string>
  for (const key of keysOf(sheet.fields)) {
    const ours = sent[key]
    const now = ours ?? server[key] ?? ''
    if (ours === undefined && now === base[key]) continue
    const untouched = fields[key] === base[key]
    base[key] = now
    if (ours !== undefined) continue
    if (untouched) fields[key] = now
    else if (now !== fields[key]) theirs[key] = now
    if (theirs[key] === fields[key]) delete theirs[key]
  }
  return { base: base as F, fields: fields as F, theirs: theirs as Partial<F> }
}

/** The sheet after a person chose between the two wordings of one field. */
export function settle<F extends FormWords>(
  sheet: Sheet<F>,
  key: keyof F & string,
  keep: 'mine' | 'theirs',
): Sheet<F> {
  const { [key]: other, ...theirs } = sheet.theirs
  const fields = keep === 'theirs' && other !== undefined ? { ...sheet.fields, [key]: other } : sheet.fields
  return { ...sheet, fields, theirs: theirs as Partial<F> }
}
