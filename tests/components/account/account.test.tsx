import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { ChangePassword } from '@/components/account/change-password'
import { themeOf } from '@/components/account/theme'
import { ThemeChoice } from '@/components/account/theme-choice'
import type { Answer } from '@/lib/api/contract'

function anAccount(answer: Answer<{ changed: true }, never>) {
  const changePassword = vi.fn(async () => answer)
  render(<ChangePassword changePassword={changePassword} email="ada@desk.test" />)
  return changePassword
}

async function write(current: string, password: string) {
  await userEvent.type(screen.getByLabelText('Present password'), current)
  await userEvent.type(screen.getByLabelText('New password'), password)
  await userEvent.click(screen.getByRole('button', { name: 'Change password' }))
}

afterEach(() => {
  delete document.documentElement.dataset.theme
  document.cookie = 'tickmark-theme=; Path=/; Max-Age=0'
})

test('changes the password and says that other sessions have ended', async () => {
  const changePassword = anAccount({ ok: true, value: { changed: true } })
  await write('the old long one', 'three small words')
  expect(changePassword).toHaveBeenCalledWith({ current: 'the old long one', password: 'three small words' })
  expect(await screen.findByRole('status')).toHaveTextContent(
    'Your password is changed. Your other sessions have ended.',
  )
  expect(screen.getByLabelText('New password')).toHaveValue('')
})

test('keeps the words when the present password is not right', async () => {
  anAccount({ ok: false, problem: { code: 'against-rule', message: 'The present password is not right.' } })
  await write('the wrong long one', 'three small words')
  expect(await screen.findByRole('alert')).toHaveTextContent('The present password is not right.')
  expect(screen.getByLabelText('New password')).toHaveValue('three small words')
})

test('wears a chosen theme at once and keeps it for the next page; the system’s needs no keeping', async () => {
  render(<ThemeChoice theme="system" />)
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }))
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(document.cookie).toContain('tickmark-theme=dark')
  await userEvent.click(screen.getByRole('radio', { name: 'As the system' }))
  expect(document.documentElement.dataset.theme).toBeUndefined()
  expect(document.cookie).not.toContain('tickmark-theme')
})

test('reads no other theme out of a cookie', () => {
  expect(themeOf('dark')).toBe('dark')
  expect(themeOf('"><script>')).toBe('system')
  expect(themeOf(undefined)).toBe('system')
})
