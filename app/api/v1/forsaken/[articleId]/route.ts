import { route } from '@/app/api/door/open'
import { transferArticle } from '@/lib/commands/article/transfer-article'

export const POST = route('handOver', transferArticle)
