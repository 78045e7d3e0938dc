import type { Outcome } from '@/lib/domain/outcome'
import { againstRuleSays, sentence } from '@/lib/api/sentences'
import { settingsOfThisDesk, visitDesk } from '@/bin/desk'
import { Trouble } from '@/bin/trouble'

/** Does one deed on the desk, beside a running one or alone; a refusal ends the command with its sentence. */
export async function onDesk<T>(deed: () => Promise<Outcome<T>>): Promise<T> {
  const desk = await visitDesk(settingsOfThisDesk())
  Object.assign(process.env, desk.env)
  const { closeDb } = await import('@/lib/db/client')
  try {
    const outcome = await deed()
    if (outcome.ok) return outcome.value
    throw new Trouble(saying(outcome.refusal))
  } finally {
    await closeDb()
    await desk.database.close()
  }
}

type Refusal = Extract<Outcome<never>, { ok: false }>['refusal']

function saying(refusal: Refusal): string {
  if (refusal.code === 'against-rule') return againstRuleSays(refusal)
  const fields =
    refusal.code === 'invalid'
      ? Object.entries(refusal.fields).map(([field, words]) => ` ${field}: ${words}`)
      : []
  return sentence[refusal.code] + fields.join('')
}
