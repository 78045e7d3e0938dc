/** What runs beside the pages in each process of the app. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startMailing } = await import('@/lib/commands/notices/mail-notices')
  startMailing()
}
