import { route } from '@/app/api/door/open'
import { handOver } from '@/lib/commands/article/transfer-article'

export const POST = route('handOver', handOver)
