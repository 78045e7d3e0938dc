import { route } from '@/app/api/door/open'
import { beginUpload } from '@/lib/commands/file/begin-upload'

export const POST = route('beginUpload', beginUpload)
