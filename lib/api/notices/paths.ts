import type { Paths } from '../method'

/** The addresses of what a person is told. */
export const noticesPaths = {
  listNotices: ['GET', '/notices'],
  readNotices: ['PUT', '/notices/read'],
  muteNotices: ['PUT', '/account/notices'],
} as const satisfies Paths
