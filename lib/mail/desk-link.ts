import 'server-only'
import { deskAddress } from '@/lib/settings/running'

/** The address of a page of this desk, made from the address that the settings give and never from what a request says. */
export const deskLink = (path: string): string => `${deskAddress() ?? ''}${path}`
