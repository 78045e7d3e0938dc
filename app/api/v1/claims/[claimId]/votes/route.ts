import { route } from '@/app/api/door/open'
import { castVote } from '@/lib/commands/decide-claim'
import { listVotes } from '@/lib/commands/read-verdicts'

export const GET = route('listVotes', listVotes)
export const POST = route('castVote', castVote)
