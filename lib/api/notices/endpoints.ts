import { endpointsOf } from '../endpoint'
import { listNoticesInput, muteNoticesInput, readNoticesInput } from './input'
import { mutedOutput, noticesOutput, unreadOutput } from './output'
import { noticesPaths } from './paths'

/** The endpoints of what a person is told. */
export const noticesEndpoints = endpointsOf(noticesPaths, {
  listNotices: { deed: 'read-article', input: listNoticesInput, output: noticesOutput },
  readNotices: { deed: 'read-article', input: readNoticesInput, output: unreadOutput },
  muteNotices: { deed: 'change-own-account', input: muteNoticesInput, output: mutedOutput },
})
