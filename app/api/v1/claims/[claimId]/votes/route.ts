import { route } from '@/app/api/door/open'
import { castVote } from '@/lib/commands/review/decide-claim'
import { listVotes } from '@/lib/views/review/list-verdicts'

export const GET = route('listVotes', listVotes)
export const POST = route('castVote', castVote)
