import { route } from '@/app/api/door/open'
import { readAgreement } from '@/lib/commands/read-agreement'

export const GET = route('readAgreement', readAgreement)
