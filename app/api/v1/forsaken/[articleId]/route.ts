import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { handOver } from '@/lib/commands/hand-over'

export const POST = route(endpoints.handOver, handOver)
