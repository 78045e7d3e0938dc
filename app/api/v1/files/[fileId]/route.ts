import { answerBytes } from '@/app/api/door/download'
import { open, route } from '@/app/api/door/open'
import { sendSlice } from '@/lib/commands/file/send-slice'
import { readFile } from '@/lib/views/file/read-file'

export const GET = open('readFile', readFile, answerBytes)
export const PUT = route('sendSlice', sendSlice)
