import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/actor'
import type { Actor } from '@/lib/domain/person'

/** Who is asking; who is not signed in is sent to do so and comes back to the page that was asked for. */
export async function signedIn(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const asked = (await headers()).get('x-asked-path') ?? '/'
  redirect(asked === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(asked)}`)
}
