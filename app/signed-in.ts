import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentActor } from '@/lib/auth/actor'
import type { Actor } from '@/lib/domain/person'

/** Who is asking; who is not signed in, or has to set up a second factor first, is sent to do so and comes back to the page that was asked for. */
export async function signedIn(): Promise<Actor> {
  const actor = await currentActor()
  if (actor && !actor.lacksSecondFactor) return actor
  const asked = (await headers()).get('x-asked-path') ?? '/'
  const place = actor ? '/second-factor' : '/sign-in'
  redirect(asked === '/' ? place : `${place}?to=${encodeURIComponent(asked)}`)
}
