import 'server-only'

/** The address of a page of this desk, made from the address that the settings give and never from what a request says. */
export const deskLink = (path: string): string => `${process.env.NEXTAUTH_URL ?? ''}${path}`
