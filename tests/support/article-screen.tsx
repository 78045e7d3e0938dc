import { ArticleScreen } from '@/components/article/article-screen'
import type { Listen } from '@/components/article/listen'
import { panelPart } from '@/components/article/column/open-claim'
import { stalePart } from '@/components/article/column/waiting-claims'
import type { Client } from '@/components/client/client'
import type { Dossier } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/person'
import { done, refused } from './answers'
import { aDossier, anActor, noon } from './dossier'

await Promise.all([panelPart.whenHere(), stalePart.whenHere()])

type ArticleScreenOptions = {
  dossier?: Dossier
  actor?: Actor
  deeds?: Partial<Client>
  search?: string
  refresh?: () => void
  listen?: Listen
}

const silence: Listen = () => () => undefined

/** A desk on which every deed that is not handed in is a surprise. */
const nowhere = new Proxy(
  {},
  {
    get: (_, name) => () => Promise.reject(new Error(`Nobody expected the deed ${String(name)}.`)),
  },
) as Client

const noDraft: Partial<Client> = {
  readDraft: async () => refused('not-there', 'There is nothing here, or it is not yours to see.'),
  saveDraft: async () => done({ savedAt: noon }),
  listClaimComments: async () => done({ items: [], next: null }),
  listArticleComments: async () => done({ items: [], next: null }),
  listStale: async () => done({ items: [], next: null }),
  dropDraft: async () => done({ dropped: true as const }),
  listCopies: async () => done({ items: [], looked: 0, of: 0 }),
  listQuotations: async () => done({ revision: 1, items: [], of: 0, looked: 0 }),
  readSourceRules: async () => done({ version: 1, independentSources: 2, rules: [] }),
}

/** The article screen on a desk of plain functions. */
export function anArticleScreen({
  dossier = aDossier(),
  actor = anActor(),
  deeds = {},
  search = '',
  refresh = () => undefined,
  listen = silence,
}: ArticleScreenOptions = {}) {
  const known = Object.assign(Object.create(nowhere) as Client, noDraft, deeds)
  return (
    <ArticleScreen
      dossier={dossier}
      actor={actor}
      now={noon}
      deeds={known}
      search={search}
      refresh={refresh}
      listen={listen}
    />
  )
}
