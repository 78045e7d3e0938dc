const base = ['ui', 'client', 'form', 'sign-in']
const shared = [...base, 'article-facts', 'preview']

/** Rooms of one kind: all of them stand on the same floors, and on nothing of each other. */
const each = (names, rooms) => names.map((room) => ({ room, rooms }))

const features = [
  'account',
  'agreement',
  'desk',
  'find-claims',
  'history',
  'new-article',
  'people',
  'replies',
  'review-rules',
  'revisions',
  'scales',
  'settings',
  'sign-off',
  'snapshots',
  'sources',
]

const upToReview = ['session', 'subscribe', 'claim', 'evidence', 'review'].map((name) => `article/${name}`)
const upToStepper = [...base, 'article/session', 'article/subscribe', 'article/text']
const upToPanel = [...upToReview, ...['decide', 'talk', 'assign', 'panel'].map((name) => `article/${name}`)]
const aroundArticle = [...shared, 'live', 'notices', ...upToPanel, 'article/column']

/**
 * The floors of components, from the lowest: what looks, what asks, what a form does, who is asking, what several features show, the
 * features, none of which knows another, and the article, part by part. A room imports those of its row; a new room is a new row.
 */
export const componentRooms = [
  { room: 'ui', rooms: [] },
  { room: 'live', rooms: [] },
  { room: 'client', rooms: ['ui', 'live'] },
  { room: 'form', rooms: ['ui', 'client'] },
  { room: 'sign-in', rooms: ['ui', 'client', 'form'] },
  ...each(['article-facts', 'preview'], base),
  ...each(features, shared),
  { room: 'notices', rooms: [...base, 'live'] },
  { room: 'frame', rooms: [...base, 'notices'] },
  { room: 'article/session', rooms: ['ui', 'client', 'form'] },
  { room: 'article/subscribe', rooms: ['article/session'] },
  { room: 'article/claim', rooms: [...base, 'article/session', 'article/subscribe'] },
  { room: 'article/text', rooms: upToStepper.slice(0, -1) },
  { room: 'article/kept-text', rooms: upToStepper },
  {
    room: 'article/evidence',
    rooms: [...base, 'article/session', 'article/subscribe', 'article/claim', 'article/kept-text'],
  },
  { room: 'article/review', rooms: [...base, ...upToReview.slice(0, 4)] },
  { room: 'article/decide', rooms: [...base, ...upToReview] },
  { room: 'article/talk', rooms: [...base, ...upToReview.slice(0, 4)] },
  {
    room: 'article/assign',
    rooms: [...base, 'article-facts', 'review-rules', ...upToReview.slice(0, 4)],
  },
  { room: 'article/panel', rooms: [...base, ...upToPanel.slice(0, -1)] },
  { room: 'article/column', rooms: [...base, ...upToPanel] },
  { room: 'article/stepper', rooms: upToStepper },
  { room: 'article', rooms: [...aroundArticle, 'article/text', 'article/stepper'] },
]

/** The files of a room of components, those of the rooms within it not among them. */
const filesOf = (room) => `^components/${room}/[^/]+$`

/** The same for a room of components, as far as other such rooms go; how something looks may be read from anywhere. */
const keepToComponents = ({ room, rooms: below }) => ({
  name: `components/${room} keeps to its floor`,
  severity: 'error',
  from: { path: filesOf(room) },
  to: { path: '^components/', pathNot: [...[room, ...below].map(filesOf), '\\.css$'] },
})

/** One rule for each room of components, and one that each has its row. */
export const componentRules = [
  ...componentRooms.map(keepToComponents),
  {
    name: 'a room of components has a row',
    severity: 'error',
    from: { path: '^(app|components|tests)/' },
    to: { path: '^components/', pathNot: componentRooms.map(({ room }) => filesOf(room)) },
  },
]
