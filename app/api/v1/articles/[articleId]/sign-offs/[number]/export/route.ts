import { answerFile } from '@/app/api/door/download'
import { open } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { exportSignOff } from '@/lib/commands/read-sign-offs'

export const GET = open(endpoints.exportSignOff, exportSignOff, answerFile)
