import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { useClient } from '@/components/sign-in/use-client'

const password = 'three small words'
type Server = { signedIn: boolean; drafts: string[]; asked: string[] }

/** A server over HTTP whose session is over until the right password comes. */
function aServer(): Server {
  const server: Server = { signedIn: false, drafts: [], asked: [] }
  vi.stubGlobal('fetch', async (path: string, { body }: { body?: BodyInit } = {}) => {
    server.asked.push(path)
    if (path === '/api/auth/csrf') return Response.json({ csrfToken: 'c' })
    if (path === '/api/auth/callback/credentials') {
      server.signedIn = (body as URLSearchParams).get('password') === password
      return Response.json(
        { url: server.signedIn ? 'http://desk.test/' : 'http://desk.test/sign-in?error=CredentialsSignin' },
        { status: server.signedIn ? 200 : 401 },
      )
    }
    if (!server.signedIn)
      return Response.json({ error: { code: 'not-signed-in', message: 'Please sign in.' } }, { status: 401 })
    server.drafts.push(String(body))
    return Response.json({ savedAt: '2026-11-23T12:00:00.000Z' })
  })
  return server
}

function AScreen({ told }: { told: (answer: string) => void }) {
  const { client, dialog } = useClient('ada@desk.test')
  const save = async (title: string) => {
    const answer = await client.saveDraft({ key: 'new-article', fields: { title } })
    told(answer.ok ? `${title} saved` : answer.problem.message)
  }
  return (
    <>
      <label>
        Words
        <input defaultValue="half a sen" />
      </label>
      <button onClick={() => void Promise.all([save('One'), save('Two')])}>Save</button>
      {dialog}
    </>
  )
}

afterEach(() => vi.unstubAllGlobals())

test('asks once for the password in place when the session is over, and does the deeds again; words elsewhere stay', async () => {
  const server = aServer()
  const told = vi.fn()
  render(<AScreen told={told} />)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByRole('dialog', { name: 'Sign in again' })).toBeVisible()
  expect(screen.getByLabelText('E-mail address')).toHaveAttribute('readonly')
  expect(screen.getByLabelText('Password')).toHaveFocus()
  await userEvent.type(screen.getByLabelText('Password'), 'not this one')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('not right')
  await userEvent.clear(screen.getByLabelText('Password'))
  await userEvent.type(screen.getByLabelText('Password'), password)
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(told.mock.calls.flat().toSorted()).toEqual(['One saved', 'Two saved']))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(server.drafts).toHaveLength(2)
  expect(screen.getByLabelText('Words')).toHaveValue('half a sen')
})

test('closing the dialog refuses the deeds and keeps the words', async () => {
  aServer()
  const told = vi.fn()
  render(<AScreen told={told} />)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }))
  await waitFor(() => expect(told.mock.calls.flat()).toEqual(['Please sign in.', 'Please sign in.']))
  expect(screen.getByLabelText('Words')).toHaveValue('half a sen')
})
