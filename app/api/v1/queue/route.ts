import { route } from '@/app/api/door/open'
import { readQueue } from '@/lib/commands/read-queue'

export const GET = route('readQueue', readQueue)
