import { randomUUID } from 'node:crypto'
import { expect, openCard, test, visit } from './desk'
import { lookAtSizes } from './looks'

const text = 'The mayor spoke.\n\n“We will not sell the old mill before the spring,” he said.'
const srt = (words: string) =>
  Buffer.from(
    `1\n00:00:01,000 --> 00:00:04,000\nMAYOR: Good morning.\n\n2\n00:12:03,000 --> 00:12:09,000\nMAYOR: ${words}\n`,
  )

test('a transcript is uploaded, and the quotation is found in it with its time code', async ({
  desk,
  open,
}) => {
  const article = await desk.write({ text })
  const claim = await desk.mark(article, { words: 'sell the old mill' })
  const upload = async (words: string, name: string) => {
    const [id, bytes] = [randomUUID(), srt(words)]
    await desk.admin.api.ask('POST', '/files', { id, articleId: article.id, name, size: bytes.length })
    await desk.admin.api.ask('PUT', `/files/${id}?offset=0`, bytes)
  }
  const page = await open('reviewer')
  const address = `/articles/${article.id}?claim=${claim.id}`
  await visit(page, address)
  const quotation = openCard(page).getByRole('list', { name: 'Its quotation' })
  await expect(quotation).toContainText(
    'Nothing is kept of this article in which the quotation could be found.',
  )

  await upload('We will sell the old mill before the spring.', 'first.srt')
  await visit(page, address)
  await expect(quotation).toContainText(
    'The quotation is found with other words than were said. In “first.srt”, 00:12:03, MAYOR.',
  )
  await expect(quotation).toContainText('what denies is not the same')
  await lookAtSizes(page, 'quotation-altered', [
    [1280, 800, 'light'],
    [1280, 800, 'dark'],
    [360, 740, 'light'],
    [360, 740, 'dark'],
  ])

  await upload('We will not sell the old mill before the spring.', 'second.srt')
  await visit(page, address)
  await expect(quotation).toContainText(
    'The quotation is found word by word. In “second.srt”, 00:12:03, MAYOR.',
  )
  await lookAtSizes(page, 'quotation-found', [[1280, 800, 'light']])
})
