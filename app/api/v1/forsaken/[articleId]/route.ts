import { route } from '@/app/api/door/open'
import { handOver } from '@/lib/commands/hand-over'

export const POST = route('handOver', handOver)
