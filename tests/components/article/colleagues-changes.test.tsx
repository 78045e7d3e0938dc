import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Hearing } from '@/components/article/listen'
import { openAtArticle, selectWords } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'

openAtArticle()

function aLine() {
  const heard: Hearing[] = []
  return {
    listen: (_: string, __: number, hearing: Hearing) => (heard.push(hearing), () => undefined),
    say: (seq: number, isMine = false) => act(() => heard[0]!.onChange(seq, isMine)),
    hold: (holds: boolean) => act(() => heard[0]!.onLine(holds)),
  }
}

/** The screen with words selected in its text, and its line to the desk. */
async function whileSelecting() {
  const line = aLine()
  const refresh = vi.fn()
  render(anArticleScreen({ listen: line.listen, refresh }))
  selectWords('The city says')
  await screen.findByRole('button', { name: /Mark claim/ })
  return { line, refresh }
}

test('a colleague’s change is shown at once when nothing is half-written here', async () => {
  const line = aLine()
  const refresh = vi.fn()
  render(anArticleScreen({ listen: line.listen, refresh }))
  line.say(2)
  line.say(3)
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1))
})

test('what one did oneself is never told as a change by others', async () => {
  const { line, refresh } = await whileSelecting()
  line.say(2, true)
  line.say(3)
  expect(await screen.findByRole('button', { name: '1 change · show' })).toBeInTheDocument()
  expect(refresh).not.toHaveBeenCalled()
})

test('a colleague’s change waits to be asked for while words are selected', async () => {
  const { line, refresh } = await whileSelecting()
  line.say(2)
  await userEvent.click(await screen.findByRole('button', { name: '1 change · show' }))
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('button', { name: '1 change · show' })).toBeNull()
})

test('a colleague’s change is shown by itself once the words are no longer selected', async () => {
  const { line, refresh } = await whileSelecting()
  line.say(2)
  await screen.findByRole('button', { name: '1 change · show' })
  expect(refresh).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1))
  expect(screen.queryByRole('button', { name: '1 change · show' })).toBeNull()
})

test('a lost line to the desk is told, and no more once it is back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const line = aLine()
  render(anArticleScreen({ listen: line.listen }))
  line.hold(false)
  expect(screen.queryByText('No line to the desk')).toBeNull()
  act(() => void vi.advanceTimersByTime(5000))
  expect(screen.getByText('No line to the desk')).toBeInTheDocument()
  line.hold(true)
  expect(screen.queryByText('No line to the desk')).toBeNull()
  vi.useRealTimers()
})
