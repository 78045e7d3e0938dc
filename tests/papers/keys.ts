import { actions } from '@/components/article/session/actions'
import { stepKeyTable, type KeyRow } from '@/components/article/stepper/step-keys'
import { page, table } from './markdown'

const byKey = actions.filter(({ keys }) => keys.length > 0)
const groups = [...new Set(byKey.map(({ group }) => group))]

const keys = (rows: readonly KeyRow[]) =>
  table(
    ['key', 'does'],
    rows.map(({ keys, label }) => [keys.map((key) => `\`${key}\``).join(' '), label]),
  )

/** Every key of the article screen, in the groups in which the help shows them. */
export const keysPage = (): string =>
  page(
    'Keys',
    'Keys rest while you type. They go by what is written on a key, by its place where the letters are not Latin; digits always go by their place.',
    ...groups.flatMap((group) => [`## ${group}`, keys(byKey.filter((row) => row.group === group))]),
    '## While the ends of some words are stepped',
    keys(stepKeyTable),
  )
