import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { readQueue } from '@/lib/commands/read-queue'

export const GET = route(endpoints.readQueue, readQueue)
