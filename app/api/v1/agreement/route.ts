import { route } from '@/app/api/door/open'
import { readAgreement } from '@/lib/views/agreement/read-agreement'

export const GET = route('readAgreement', readAgreement)
