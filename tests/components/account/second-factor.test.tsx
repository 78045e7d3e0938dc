import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { SecondFactorDeeds } from '@/components/account/account-deeds'
import { SecondFactor } from '@/components/account/second-factor'
import type { AccountView } from '@/lib/domain/person'
import { done, refused } from '@/tests/support/answers'

const codes = Array.from({ length: 10 }, (_, n) => `ABC${n}-DEFG-HJKL-MNPQ`)
const on = { since: '2026-11-20T09:00:00.000Z', recoveryCodesLeft: 2 }
const uri = 'otpauth://totp/Tickmark:ada%40desk.test?secret=GEZDGNBVGY3TQOJQ&issuer=Tickmark'

function anAccount(factor: AccountView['secondFactor'], deeds: Partial<SecondFactorDeeds> = {}) {
  const onChanged = vi.fn()
  const no = async () => refused('failed', 'Not asked for.')
  render(
    <SecondFactor
      factor={factor}
      deeds={{
        startSecondFactor: no,
        confirmSecondFactor: no,
        endSecondFactor: no,
        renewRecoveryCodes: no,
        ...deeds,
      }}
      onChanged={onChanged}
    />,
  )
  return onChanged
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

async function begin() {
  await userEvent.type(screen.getByLabelText('Your password'), 'three small words')
  await press('Set up a second factor')
}

test('is begun for the password only, which is kept when it is refused', async () => {
  const startSecondFactor = vi.fn(async () => refused('against-rule', 'The present password is not right.'))
  anAccount(null, { startSecondFactor })
  await press('Set up a second factor')
  expect(screen.getByLabelText('Your password')).toHaveAccessibleDescription('Type your password.')
  expect(startSecondFactor).not.toHaveBeenCalled()
  await begin()
  expect(screen.getByLabelText('Your password')).toHaveAccessibleDescription(
    'The present password is not right.',
  )
  expect(screen.getByLabelText('Your password')).toHaveValue('three small words')
})

test('is set up with a picture and the secret in words, confirmed by a code, and its recovery codes are shown once', async () => {
  const confirmSecondFactor = vi.fn(async () => done({ recoveryCodes: codes }))
  const startSecondFactor = vi.fn(async () => done({ secret: 'GEZDGNBVGY3TQOJQ', uri }))
  const onChanged = anAccount(null, { startSecondFactor, confirmSecondFactor })
  await begin()
  expect(startSecondFactor).toHaveBeenCalledWith({ password: 'three small words' })
  expect(await screen.findByRole('img', { name: /picture for an authenticator app/ })).toBeVisible()
  expect(screen.getByText('GEZD GNBV GY3T QOJQ')).toBeVisible()
  await userEvent.type(screen.getByLabelText('Code'), '123456')
  await press('Turn on')
  expect(confirmSecondFactor).toHaveBeenCalledWith({ code: '123456' })
  for (const code of codes) expect(await screen.findByText(code)).toBeVisible()
  expect(onChanged).not.toHaveBeenCalled()
  await press('I have kept them')
  expect(onChanged).toHaveBeenCalledOnce()
  expect(screen.queryByText(codes[0]!)).toBeNull()
})

test('keeps a code that is refused, and says so beside it', async () => {
  anAccount(null, {
    startSecondFactor: async () => done({ secret: 'GEZDGNBVGY3TQOJQ', uri }),
    confirmSecondFactor: async () => refused('against-rule', 'This code is not right, or was used already.'),
  })
  await begin()
  await userEvent.type(await screen.findByLabelText('Code'), '123456')
  await press('Turn on')
  expect(await screen.findByText('This code is not right, or was used already.')).toBeVisible()
  expect(screen.getByLabelText('Code')).toHaveValue('123456')
  expect(screen.getByLabelText('Code')).toBeInvalid()
})

test('says how many recovery codes are left, and makes new ones for a code', async () => {
  const renewRecoveryCodes = vi.fn(async () => done({ recoveryCodes: codes }))
  anAccount(on, { renewRecoveryCodes })
  expect(screen.getByText(/2 of 10 recovery codes are left: make new ones soon\./)).toBeVisible()
  await press('Make new recovery codes')
  await userEvent.type(screen.getByLabelText('Code'), '123456')
  await press('Make new codes')
  expect(renewRecoveryCodes).toHaveBeenCalledWith({ code: '123456' })
  expect(await screen.findByText(codes[9]!)).toBeVisible()
})

test('is turned off for password and code, and a refusal stands beside the field it is about', async () => {
  const endSecondFactor = vi.fn<SecondFactorDeeds['endSecondFactor']>(async () =>
    refused<never>('against-rule', 'The present password is not right.', undefined, 'wrong-password'),
  )
  const onChanged = anAccount(on, { endSecondFactor })
  await press('Turn off')
  await press('Turn off')
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Type your password.')
  expect(endSecondFactor).not.toHaveBeenCalled()
  await userEvent.type(screen.getByLabelText('Password'), 'three small words')
  await userEvent.type(screen.getByLabelText('Code'), '123456')
  await press('Turn off')
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('The present password is not right.')
  endSecondFactor.mockResolvedValueOnce(done({ ended: true }))
  await press('Turn off')
  expect(endSecondFactor).toHaveBeenLastCalledWith({ password: 'three small words', code: '123456' })
  expect(onChanged).toHaveBeenCalledOnce()
})
