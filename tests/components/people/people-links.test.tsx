import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { PeopleDeeds } from '@/components/people/people-deeds'
import type { SentLink } from '@/lib/api/people/output'
import type { PersonView } from '@/lib/domain/person'
import { ada, ben, theDesk } from './people-desk'

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
