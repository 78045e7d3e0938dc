import { route } from '@/app/api/door/open'
import { readFileText } from '@/lib/views/file/read-file-text'

export const GET = route('readFileText', readFileText)
