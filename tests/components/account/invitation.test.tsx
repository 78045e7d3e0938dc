import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { InvitationForm, type Invitation } from '@/components/account/invitation-form'
import type { SignInAnswer } from '@/components/client/sign-in'
import type { Answer, Output } from '@/lib/api/contract'

type Taken = Answer<Output<'acceptInvitation'>, never>

function anInvitation(
  invitation: Invitation,
  answer: Taken = { ok: true, value: { email: 'new@desk.test' } },
  came: SignInAnswer = 'signed-in',
) {
  const acceptInvitation = vi.fn(async () => answer)
  const signIn = vi.fn(async () => came)
  const [onSignedIn, onCodeNeeded] = [vi.fn(), vi.fn()]
  render(
    <InvitationForm token="t0ken" {...{ invitation, acceptInvitation, signIn, onSignedIn, onCodeNeeded }} />,
  )
  return { acceptInvitation, signIn, onSignedIn, onCodeNeeded }
}

const forNew: Invitation = {
  purpose: 'invitation',
  firstAdmin: false,
  name: 'New One',
  email: 'new@desk.test',
}
const openTheDesk = () => userEvent.click(screen.getByRole('button', { name: 'Open the desk' }))

test('takes a name and a password, and is on the desk at once', async () => {
  const { acceptInvitation, signIn, onSignedIn } = anInvitation(forNew)
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(/At least 12 characters/)
  await userEvent.type(screen.getByLabelText('Password'), 'three small words')
  await openTheDesk()
  expect(acceptInvitation).toHaveBeenCalledWith({
    token: 't0ken',
    password: 'three small words',
    name: 'New One',
  })
  expect(signIn).toHaveBeenCalledWith({ email: 'new@desk.test', password: 'three small words' })
  expect(onSignedIn).toHaveBeenCalledOnce()
})

test('asks the first administrator for an address as well', async () => {
  const { acceptInvitation } = anInvitation({
    purpose: 'invitation',
    firstAdmin: true,
    name: null,
    email: null,
  })
  await userEvent.type(screen.getByLabelText('Your name'), 'Ada Noor')
  await userEvent.type(screen.getByLabelText('Password'), 'three small words')
  await openTheDesk()
  expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription(/Type the e-mail address/)
  expect(acceptInvitation).not.toHaveBeenCalled()
  await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@desk.test')
  await openTheDesk()
  expect(acceptInvitation).toHaveBeenCalledWith({
    token: 't0ken',
    password: 'three small words',
    name: 'Ada Noor',
    email: 'ada@desk.test',
  })
})

test('says beside a short password how much is missing', async () => {
  const { acceptInvitation } = anInvitation(forNew)
  await userEvent.type(screen.getByLabelText('Password'), 'short')
  await openTheDesk()
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(
    /This has 5 characters; it needs at least 12\./,
  )
  expect(screen.getByLabelText('Password')).toHaveValue('short')
  expect(acceptInvitation).not.toHaveBeenCalled()
})

test('a used link keeps the words and says what to do', async () => {
  const { onSignedIn } = anInvitation(forNew, {
    ok: false,
    problem: { code: 'against-rule', message: 'This link was used, or is too old; ask for a new one.' },
  })
  await userEvent.type(screen.getByLabelText('Password'), 'three small words')
  await openTheDesk()
  expect(await screen.findByRole('alert')).toHaveTextContent('ask for a new one')
  expect(screen.getByLabelText('Your name')).toHaveValue('New One')
  expect(onSignedIn).not.toHaveBeenCalled()
})

test('a reset asks for nothing but the new password', async () => {
  const { acceptInvitation, onSignedIn } = anInvitation({ ...forNew, purpose: 'reset' })
  expect(screen.queryByLabelText('Your name')).toBeNull()
  await userEvent.type(screen.getByLabelText('New password'), 'three small words')
  await userEvent.click(screen.getByRole('button', { name: 'Set password' }))
  expect(acceptInvitation).toHaveBeenCalledWith({ token: 't0ken', password: 'three small words' })
  expect(onSignedIn).toHaveBeenCalledOnce()
})

test('who has a second factor goes on to sign in with it', async () => {
  const { onSignedIn, onCodeNeeded } = anInvitation({ ...forNew, purpose: 'reset' }, undefined, 'code-needed')
  await userEvent.type(screen.getByLabelText('New password'), 'three small words')
  await userEvent.click(screen.getByRole('button', { name: 'Set password' }))
  expect(onCodeNeeded).toHaveBeenCalledOnce()
  expect(onSignedIn).not.toHaveBeenCalled()
})
