/** The process lives. */
export const GET = (): Response => Response.json({ status: 'alive' })
export const dynamic = 'force-dynamic'
