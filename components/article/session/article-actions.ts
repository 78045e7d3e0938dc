import { may } from '@/lib/domain/may'
import { actionRows } from './action'
import type { Session } from './session'

const mayAssign = ({ reading }: Session) => may(reading.actor, 'assign-claims')
const mayEdit = (session: Session) =>
  mayAssign(session) && may(session.own, 'edit-article', session.reading.article)
const mayRestrict = ({ own, reading }: Session) => may(own, 'restrict-article', reading.article)

/** What an editor does to an article as a whole: each opens a dialog. */
export const articleActions = actionRows([
  {
    name: 'assign-claims',
    keys: [],
    label: 'Assign claims',
    hint: () => 'Those that are shown, or some of them',
    group: 'Article',
    isOpen: mayAssign,
    run: (context) => context.ask('assign-claims'),
  },
  {
    name: 'assign-article',
    keys: [],
    label: 'Assign this article',
    group: 'Article',
    isOpen: mayAssign,
    run: (context) => context.ask('assign-article'),
  },
  {
    name: 'edit-facts',
    keys: [],
    label: 'Facts',
    hint: () => 'Title, byline, date, language, scale',
    group: 'Article',
    isOpen: mayEdit,
    run: (context) => context.ask('edit-facts'),
  },
  {
    name: 'edit-rules',
    keys: [],
    label: 'Review rules',
    hint: ({ reading }) => (reading.article.blind ? 'Blind reviews' : 'How many, blind or not, who decides'),
    group: 'Article',
    isOpen: mayEdit,
    run: (context) => context.ask('edit-rules'),
  },
  {
    name: 'restrict',
    keys: [],
    label: 'Who sees this',
    hint: ({ reading }) => (reading.article.restricted ? 'Only named people' : 'The whole desk'),
    group: 'Article',
    isOpen: mayRestrict,
    run: (context) => context.ask('restrict'),
  },
])
