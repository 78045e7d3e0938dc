import { route } from '@/app/api/door/open'
import { readQueue } from '@/lib/views/queue/read-queue'

export const GET = route('readQueue', readQueue)
