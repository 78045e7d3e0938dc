import { answerFile } from '@/app/api/door/download'
import { open } from '@/app/api/door/open'
import { exportSignOff } from '@/lib/commands/read-sign-offs'

export const GET = open('exportSignOff', exportSignOff, answerFile)
