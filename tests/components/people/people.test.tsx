import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ada, ben, theDesk } from './people-desk'

async function add(name: string, email: string) {
  await userEvent.type(screen.getByLabelText('Name'), name)
  await userEvent.type(screen.getByLabelText('E-mail address'), email)
  await userEvent.click(screen.getByRole('button', { name: 'Add person' }))
}

test('shows who is here, with role, and who has not signed in yet', () => {
  theDesk()
  const [first, second] = within(screen.getByRole('region', { name: 'Everybody of the desk' })).getAllByRole(
    'listitem',
  )
  expect(first).toHaveTextContent('Ada Noor (you)')
  expect(second).toHaveTextContent('Invited, has not signed in yet')
  expect(screen.getByLabelText('Role of Ben Okri')).toHaveDisplayValue('Reviewer')
})

test('adds a person and gives the link to send, which can be copied', async () => {
  const user = userEvent.setup()
  const addPerson = vi.fn(async () => ({
    ok: true as const,
    value: { id: 'new', invitation: 'https://desk.test/invitations/t0ken', mail: 'not-set' as const },
  }))
  const onChanged = theDesk({ addPerson })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'Editor')
  await add('Cleo Diaz', 'cleo@desk.test')
  expect(addPerson).toHaveBeenCalledWith({ name: 'Cleo Diaz', email: 'cleo@desk.test', role: 'editor' })
  expect(await screen.findByLabelText('Invitation link for Cleo Diaz')).toHaveValue(
    'https://desk.test/invitations/t0ken',
  )
  await user.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(await screen.findByText('Copied.')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe('https://desk.test/invitations/t0ken')
  expect(screen.getByLabelText('Name')).toHaveValue('')
  expect(onChanged).toHaveBeenCalledOnce()
})

test('keeps the link of each person that was added until it is done with, the newest in hand, and then goes on with the form', async () => {
  const user = userEvent.setup()
  theDesk({
    addPerson: async ({ name }) => ({
      ok: true as const,
      value: { id: name, invitation: `https://desk.test/invitations/${name}`, mail: 'not-set' as const },
    }),
  })
  await add('Cleo', 'cleo@desk.test')
  expect(await screen.findByLabelText('Invitation link for Cleo')).toHaveFocus()
  await add('Dan', 'dan@desk.test')
  expect(await screen.findByLabelText('Invitation link for Dan')).toHaveFocus()
  expect(screen.getByLabelText('Invitation link for Cleo')).toHaveValue('https://desk.test/invitations/Cleo')
  expect(
    [screen.getByLabelText('Name'), screen.getByLabelText('E-mail address')].map(
      (field) => (field as HTMLInputElement).value,
    ),
  ).toEqual(['', ''])
  await user.click(
    within(screen.getByRole('group', { name: /^Dan was added/ })).getByRole('button', { name: 'Done' }),
  )
  expect(screen.queryByLabelText('Invitation link for Dan')).toBeNull()
  expect(screen.getByLabelText('Invitation link for Cleo')).toBeVisible()
  expect(screen.getByLabelText('Name')).toHaveFocus()
})

test('keeps the words when the address is taken, and says so', async () => {
  theDesk({
    addPerson: async () => ({
      ok: false,
      problem: { code: 'against-rule', message: 'Somebody with this e-mail address is already on the desk.' },
    }),
  })
  await add('Ben Okri', 'ben@desk.test')
  expect(await screen.findByRole('alert')).toHaveTextContent('already on the desk')
  expect(screen.getByLabelText('E-mail address')).toHaveValue('ben@desk.test')
})

test('says beside the field what is wrong with it', async () => {
  theDesk({
    addPerson: async () => ({
      ok: false,
      problem: { code: 'invalid', message: 'x', fields: { email: 'This is no e-mail address.' } },
    }),
  })
  await add('Ben', 'ben')
  await waitFor(() =>
    expect(screen.getByLabelText('E-mail address')).toHaveAccessibleDescription('This is no e-mail address.'),
  )
  expect(screen.getByLabelText('E-mail address')).toBeInvalid()
})

test('changes a role and tells it', async () => {
  const changePerson = vi.fn(async () => ({ ok: true as const, value: { ...ben, role: 'editor' as const } }))
  const onChanged = theDesk({ changePerson })
  await userEvent.selectOptions(screen.getByLabelText('Role of Ben Okri'), 'Editor')
  expect(changePerson).toHaveBeenCalledWith({ personId: 'ben', role: 'editor' })
  expect(await screen.findByText('Ben Okri is now editor.')).toBeVisible()
  expect(onChanged).toHaveBeenCalledOnce()
})

test('disables and enables, and shows a refusal in the line it belongs to', async () => {
  const changePerson = vi.fn(async () => ({
    ok: false as const,
    problem: {
      code: 'against-rule' as const,
      message: 'The desk needs at least one administrator who can sign in.',
    },
  }))
  theDesk({ changePerson }, [ada, { ...ben, disabled: true }])
  expect(screen.getByRole('button', { name: 'Enable Ben Okri' })).toBeEnabled()
  await userEvent.click(screen.getByRole('button', { name: 'Disable Ada Noor' }))
  expect(changePerson).toHaveBeenCalledWith({ personId: 'ada', disabled: true })
  const [mine] = within(screen.getByRole('region', { name: 'Everybody of the desk' })).getAllByRole(
    'listitem',
  )
  expect(await within(mine!).findByRole('alert')).toHaveTextContent('at least one administrator')
})
