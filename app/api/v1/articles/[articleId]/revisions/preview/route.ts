import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { previewRevision } from '@/lib/commands/revise-article'

export const POST = route(endpoints.previewRevision, previewRevision)
