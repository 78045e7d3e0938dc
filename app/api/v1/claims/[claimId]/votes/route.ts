import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { castVote } from '@/lib/commands/decide-claim'
import { listVotes } from '@/lib/commands/read-verdicts'

export const GET = route(endpoints.listVotes, listVotes)
export const POST = route(endpoints.castVote, castVote)
