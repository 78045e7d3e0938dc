import 'server-only'
import type { z } from 'zod'
import type { editSourceInput } from '@/lib/api/source/input'
import { snake } from '@/lib/db/enum-case'
import { nameColumnsOf } from '@/lib/db/source/name-source'

type SourceFields = Omit<z.output<typeof editSourceInput>, 'sourceId' | 'version'>

/** Words that say something, null where they say nothing, and undefined where none were given. */
const said = (words: string | null | undefined): string | null | undefined =>
  words === undefined ? undefined : words?.trim() || null

/** The columns for those of a source's fields that were given. */
export const sourceColumnsOf = ({ name, type, ...given }: SourceFields) => ({
  ...(name === undefined ? {} : nameColumnsOf(name)),
  ...given,
  type: type && snake(type),
  reliabilityNote: said(given.reliabilityNote),
  interests: said(given.interests),
  contacts: said(given.contacts),
})
