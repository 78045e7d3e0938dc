import type { Person } from '../browser/desk'
import type { Hand } from './hand'

/** Signs a person in, and waits until the page that follows answers to a hand. */
export async function signIn(hand: Hand, { email, password }: Person): Promise<void> {
  await hand.open('/')
  await hand.write('E-mail address', email)
  await hand.write('Password', password)
  await hand.click('Sign in')
  await hand.reads('Whose work')
  await hand.awaken()
}
