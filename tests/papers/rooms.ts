import { componentRooms } from '@/tests/house/component-floors.mjs'
import { rooms } from '@/tests/house/floors.mjs'
import { page, table } from './markdown'

const list = (names: readonly string[]) => names.join(', ') || '–'

/** Which room may import which, and what it takes from outside, as it is checked. */
export const roomsPage = (): string =>
  page(
    'Rooms',
    'Beside its own files a room imports only from the rooms of its row; `app` and `bin` may use any room. Why they lie as they do stands in [floors](floors.md).',
    '## lib',
    table(
      ['room', 'may import', 'from outside'],
      rooms.map(({ room, rooms: below, outside, node }) => [
        room,
        list(below),
        list([...outside.filter((name) => name !== 'server-only'), ...(node ? ['Node'] : [])]),
      ]),
    ),
    '## components',
    table(
      ['room', 'may import'],
      componentRooms.map(({ room, rooms: below }) => [room, list(below)]),
    ),
  )
