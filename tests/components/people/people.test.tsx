import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { People } from '@/components/people/people'
import type { PeopleDeeds } from '@/components/people/people-deeds'
import type { SentLink } from '@/lib/api/answers'
import type { Forsaken, PersonView } from '@/lib/domain/person'

const ada: PersonView = {
  id: 'ada',
  name: 'Ada Noor',
  email: 'ada@desk.test',
  role: 'admin',
  disabled: false,
  invited: false,
  secondFactor: false,
  version: 1,
}
const ben: PersonView = {
  ...ada,
  id: 'ben',
  name: 'Ben Okri',
  email: 'ben@desk.test',
  role: 'reviewer',
  invited: true,
}

function theDesk(
  deeds: Partial<PeopleDeeds> = {},
  people: readonly PersonView[] = [ada, ben],
  forsaken: readonly Forsaken[] = [],
) {
  const onChanged = vi.fn()
  const refuse = async () => ({
    ok: false as const,
    problem: { code: 'failed' as const, message: 'Not asked for.' },
  })
  render(
    <People
      people={people}
      forsaken={forsaken}
      me="ada"
      deeds={{
        handOver: refuse,
        addPerson: refuse,
        changePerson: refuse,
        linkPerson: refuse,
        takeSecondFactor: refuse,
        ...deeds,
      }}
      onChanged={onChanged}
    />,
  )
  return onChanged
}

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

const sent =
  (mail: SentLink['mail'], purpose: SentLink['purpose'] = 'invitation') =>
  async () => ({ ok: true as const, value: { link: 'https://desk.test/invitations/an0ther', purpose, mail } })

async function choose(name: string, line: string) {
  await userEvent.click(screen.getByRole('button', { name: `More for ${name}` }))
  await userEvent.click(screen.getByRole('menuitem', { name: line }))
}

test('makes an invitation anew, and says when the mail could not be sent', async () => {
  const linkPerson = vi.fn(sent('failed'))
  theDesk({ linkPerson })
  await choose('Ben Okri', 'Make a new invitation link')
  expect(linkPerson).toHaveBeenCalledWith({ personId: 'ben' })
  expect(await screen.findByLabelText('Invitation link for Ben Okri')).toHaveValue(
    'https://desk.test/invitations/an0ther',
  )
  expect(screen.getByRole('alert')).toHaveTextContent('The mail could not be sent: send this link yourself.')
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.queryByLabelText('Invitation link for Ben Okri')).toBeNull()
})

test('makes a reset link for who has a password, says that it went by mail, and makes none for who is disabled', async () => {
  theDesk({ linkPerson: sent('sent', 'reset') }, [
    ada,
    { ...ben, invited: false },
    { ...ben, id: 'cleo', name: 'Cleo Diaz', disabled: true },
  ])
  await choose('Ben Okri', 'Make a link to reset the password')
  expect(await screen.findByLabelText('Reset link for Ben Okri')).toBeVisible()
  expect(screen.getByText(/It was sent by mail/)).toHaveTextContent(
    'It works once, within one hour, and is not shown again.',
  )
  expect(screen.queryByRole('button', { name: 'More for Cleo Diaz' })).toBeNull()
})

test('takes a lost second factor off, and tells it', async () => {
  const takeSecondFactor = vi.fn(async () => ({ ok: true as const, value: { id: 'ben' } }))
  const onChanged = theDesk({ takeSecondFactor }, [ada, { ...ben, invited: false, secondFactor: true }])
  expect(screen.getByText('Second factor on')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'More for Ben Okri' }))
  await userEvent.click(screen.getByRole('menuitem', { name: /Take off the second factor/ }))
  expect(takeSecondFactor).toHaveBeenCalledWith({ personId: 'ben' })
  expect(await screen.findByText('Ben Okri has no second factor any more.')).toBeVisible()
  expect(onChanged).toHaveBeenCalledOnce()
})

test('a restricted article that nobody keeps is handed to another editor who can sign in, and is told by its number only', async () => {
  const handOver = vi.fn<PeopleDeeds['handOver']>(async () => ({
    ok: false,
    problem: { code: 'not-there', message: 'There is nothing here, or it is not yours to see.' },
  }))
  const eve: PersonView = { ...ada, id: 'eve', name: 'Eve Lund', email: 'eve@desk.test', role: 'editor' }
  const gone: PersonView = { ...eve, id: 'gone', name: 'Gone Again', disabled: true }
  const onChanged = theDesk(
    { handOver },
    [ada, ben, eve, gone],
    [{ id: '0f3a1b2c-1111-4222-8333-444455556666', version: 4 }],
  )
  const part = within(screen.getByRole('region', { name: 'Restricted articles that nobody keeps' }))
  expect(part.getByRole('listitem')).toHaveTextContent('Article 0f3a1b2cRestricted, nobody left')
  expect(
    within(part.getByLabelText('Hand article 0f3a1b2c over to'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Eve Lund'])
  await userEvent.click(part.getByRole('button', { name: 'Hand over article 0f3a1b2c' }))
  expect(await part.findByRole('alert')).toHaveTextContent('it is not yours to see')
  handOver.mockResolvedValueOnce({ ok: true, value: { id: 'x' } })
  await userEvent.click(part.getByRole('button', { name: 'Hand over article 0f3a1b2c' }))
  expect(handOver).toHaveBeenLastCalledWith({
    articleId: '0f3a1b2c-1111-4222-8333-444455556666',
    version: 4,
    person: 'eve',
  })
  expect(onChanged).toHaveBeenCalledOnce()
  expect(screen.getByText('Article 0f3a1b2c is handed over to Eve Lund.')).toBeVisible()
})

test('where every article is kept nothing is said of it', () => {
  theDesk()
  expect(screen.queryByText(/nobody keeps/)).toBeNull()
})
