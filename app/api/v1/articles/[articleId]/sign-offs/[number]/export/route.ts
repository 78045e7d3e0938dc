import { answerFile } from '@/app/api/door/download'
import { open } from '@/app/api/door/open'
import { exportSignOff } from '@/lib/commands/sign-off/export-sign-off'

export const GET = open('exportSignOff', exportSignOff, answerFile)
