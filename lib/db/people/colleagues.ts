import 'server-only'
import type { StoredArticle } from '@/lib/db/article/article-row'
import type { Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { whoMaySee } from '@/lib/db/visible/articles'
import { takesWork, type Colleague } from '@/lib/domain/assignment'
import { holdsName } from '@/lib/words/names'

const columns = { id: true, name: true, role: true } satisfies Prisma.PersonSelect

/** People who can sign in; the sample's reviewer is nobody. */
const present: Prisma.PersonWhereInput = { disabledAt: null, email: { not: { endsWith: '.invalid' } } }

type Page = { q?: string; article: StoredArticle | null; limit: number; after?: { name: string; id: string } }

/**
 * One page of the people of the desk by name, or of those who may see that article; `q` are words of the name. Names are found as all
 * words are, by their one function: a desk has hundreds of people, whose names are sooner read than kept in a second form.
 */
export async function listColleagueRows(db: Db, { q, article, limit, after }: Page): Promise<Colleague[]> {
  const found = await db.person.findMany({
    where: {
      AND: [
        present,
        article ? whoMaySee(article) : {},
        after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {},
      ],
    },
    select: columns,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    ...(q ? {} : { take: limit }),
  })
  return q ? found.filter(({ name }) => holdsName(name, q)).slice(0, limit) : found
}

/** Whether that person can be given work on the article: may see it, can sign in, and reviews. */
export async function canTakeWork(db: Db, article: StoredArticle, personId: string): Promise<boolean> {
  const person = await db.person.findFirst({
    where: { AND: [{ id: personId }, present, whoMaySee(article)] },
    select: columns,
  })
  return person !== null && takesWork(person.role)
}
