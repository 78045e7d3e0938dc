import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ownPath } from '@/components/account/own-path'
import type { SignInAnswer } from '@/components/client/sign-in'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { SingleSignOn } from '@/components/account/single-sign-on'
import { SignInAgain } from '@/components/sign-in/sign-in-again'

function aDoor(answer: SignInAnswer) {
  const signIn = vi.fn(async () => answer)
  const onSignedIn = vi.fn()
  render(<SignInForm signIn={signIn} onSignedIn={onSignedIn} />)
  return { signIn, onSignedIn }
}

async function tryTheDoor() {
  await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@desk.test')
  await userEvent.type(screen.getByLabelText('Password'), 'three small words')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

test('signs in with address and password', async () => {
  const { signIn, onSignedIn } = aDoor('signed-in')
  await tryTheDoor()
  expect(signIn).toHaveBeenCalledWith({ email: 'ada@desk.test', password: 'three small words' })
  expect(onSignedIn).toHaveBeenCalledOnce()
})

test('a refused sign-in keeps the words and does not tell whether the account exists', async () => {
  const { onSignedIn } = aDoor('refused')
  await tryTheDoor()
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'The e-mail address or the password is not right.',
  )
  expect(screen.getByLabelText('E-mail address')).toHaveValue('ada@desk.test')
  expect(screen.getByLabelText('Password')).toHaveValue('three small words')
  expect(onSignedIn).not.toHaveBeenCalled()
})

test('says to wait after too many tries, and that the desk is away when it is away', async () => {
  aDoor('too-many')
  await tryTheDoor()
  expect(await screen.findByRole('alert')).toHaveTextContent('Too many tries. Wait a minute, then try again.')
})

test('asks nobody before both fields are filled', async () => {
  const { signIn } = aDoor('signed-in')
  await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@desk.test')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Type your e-mail address and your password.')
  expect(signIn).not.toHaveBeenCalled()
})

test('shows what was typed as the password when asked to', async () => {
  aDoor('signed-in')
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password')
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }))
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text')
})

test('goes on only to a page of this desk', () => {
  expect(ownPath('/articles/a1?claim=c1')).toBe('/articles/a1?claim=c1')
  for (const elsewhere of [
    'https://evil.test',
    '//evil.test',
    '/\\evil.test',
    '/a\\b',
    'articles',
    '/\t/evil.test',
    '',
    undefined,
    ['/a', '/b'],
    '/sign-in?to=/sign-in',
  ]) {
    expect(ownPath(elsewhere), String(elsewhere)).toBe('/')
  }
  expect(ownPath('/sign-in-sheet')).toBe('/sign-in-sheet')
})

test('asks for the code of a second factor on a second step, and keeps the password for it', async () => {
  const answers: SignInAnswer[] = ['code-needed', 'wrong-code', 'signed-in']
  const signIn = vi.fn(async () => answers.shift()!)
  const onSignedIn = vi.fn()
  render(<SignInForm signIn={signIn} onSignedIn={onSignedIn} />)
  await tryTheDoor()
  const code = await screen.findByLabelText('Code')
  expect(code).toHaveFocus()
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Type the code.')
  await userEvent.type(code, '123456')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(signIn).toHaveBeenLastCalledWith({
    email: 'ada@desk.test',
    password: 'three small words',
    code: '123456',
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('This code is not right, or was used already.')
  expect(code).toHaveValue('123456')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(onSignedIn).toHaveBeenCalledOnce()
})

test('goes back from the code to address and password', async () => {
  aDoor('code-needed')
  await tryTheDoor()
  await userEvent.click(await screen.findByRole('button', { name: 'Back' }))
  expect(screen.getByLabelText('E-mail address')).toHaveValue('ada@desk.test')
})

test('single sign-on goes to the provider, and says when it cannot be reached', async () => {
  const places: (string | null)[] = [null, 'https://login.example.org/authorize']
  const onPlace = vi.fn()
  render(<SingleSignOn start={async () => places.shift()!} onPlace={onPlace} />)
  const button = screen.getByRole('button', { name: 'Sign in with single sign-on' })
  await userEvent.click(button)
  expect(await screen.findByRole('alert')).toHaveTextContent('Single sign-on cannot be reached.')
  await userEvent.click(button)
  expect(onPlace).toHaveBeenCalledExactlyOnceWith('https://login.example.org/authorize')
})

test('a session that is over is begun again beside the page, by single sign-on too', async () => {
  const onAnswer = vi.fn()
  render(<SignInAgain email="ada@desk.test" onAnswer={onAnswer} asksForSingleSignOn={async () => true} />)
  await userEvent.click(await screen.findByRole('link', { name: 'Single sign-on in a new window' }))
  await userEvent.click(screen.getByRole('button', { name: 'I am signed in there' }))
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith(true)
})
