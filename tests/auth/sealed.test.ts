import { beforeEach, expect, test } from 'vitest'
import { seal, unseal } from '@/lib/accounts/sealed'

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = 'the secret of this desk'
})

test('what is sealed opens again, is never sealed twice alike, and shows nothing of itself', () => {
  const [one, two] = [seal('JBSWY3DPEHPK3PXP', 'ada'), seal('JBSWY3DPEHPK3PXP', 'ada')]
  expect([unseal(one, 'ada'), unseal(two, 'ada')]).toEqual(['JBSWY3DPEHPK3PXP', 'JBSWY3DPEHPK3PXP'])
  expect(one).not.toBe(two)
  expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('JBSWY3DP')
})

test('it opens for nobody else, under no other secret, and not when a byte of it changed', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'ada')
  expect(unseal(sealed, 'ben')).toBeNull()
  const bytes = Buffer.from(sealed, 'base64url')
  for (let n = 0; n < bytes.length; n++) {
    const changed = Buffer.from(bytes)
    changed[n]! ^= 1
    expect(unseal(changed.toString('base64url'), 'ada'), `byte ${n}`).toBeNull()
  }
  for (const short of ['', 'x', sealed.slice(0, 30)]) expect(unseal(short, 'ada')).toBeNull()
  process.env.NEXTAUTH_SECRET = 'the secret of another desk'
  expect(unseal(sealed, 'ada')).toBeNull()
})

test('without a secret nothing is sealed', () => {
  delete process.env.NEXTAUTH_SECRET
  expect(() => seal('x', 'ada')).toThrow('the desk has no secret')
})
