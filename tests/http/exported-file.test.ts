import { beforeAll, describe, expect, test } from 'vitest'
import { createArticleInput } from '@/lib/api/article/input'
import { createArticle } from '@/lib/commands/article/create-article'
import type { ArticleView } from '@/lib/domain/article'
import { publishedSchema } from '@/lib/export/export-schema'
import { annotationRules } from '@/tests/support/annotation-rules'
import { anArticleOn, aPerson, deeds, must, pageText, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { Browser, signedIn } from '@/tests/support/http-desk'
import { aServedDesk } from './served-desk'

const desk = aServedDesk(/desk\.test|only-for-this-run|SELECT/)
let browser: Awaited<ReturnType<typeof signedIn>>
let article: ArticleView

beforeAll(async () => {
  browser = await signedIn(desk, 'admin')
  article = await anArticleOn(pageText, await aPerson('editor', 'Eve'))
})

describe('the export', () => {
  const disposition = (answer: Response) => answer.headers.get('content-disposition')

  test('is a file with a name that says what it is, valid and without anybody’s unfinished words', async () => {
    const [ada, ben] = [await aPerson('reviewer', 'Ada'), await aPerson('reviewer', 'Ben')]
    const claim = must(
      await deeds.review(
        ada,
        must(
          await deeds.attach(ada, must(await deeds.mark(ada, article, 'by a third')), {
            source: 'Office',
            url: 'https://stats.test',
          }),
        ).claim,
        yes,
      ),
    )
    must(await deeds.review(ben, claim, { reasoning: 'Ben’s canary' }))
    await browser.ask('PUT', `/claims/${claim.id}/reviews/mine`, { reasoning: 'my own canary' })
    const answer = await browser.send(`/api/v1/articles/${article.id}/export`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(disposition(answer)).toMatch(
      /^attachment; filename="tickmark-rents-\d{4}-\d\d-\d\d\.json"; filename\*=UTF-8''tickmark-rents-\d{4}-\d\d-\d\d\.json$/,
    )
    const text = await answer.text()
    expect(text).not.toMatch(/canary/)
    const exported = JSON.parse(text)
    expect(faultsOf(exported)).toEqual([])
    expect(exported).toMatchObject({
      article: { id: article.id },
      claims: [{ id: claim.id, verdict: { substance: 'true' }, evidence: [{ url: 'https://stats.test' }] }],
      sources: [{ name: 'Office' }],
    })
  })

  test('of an article in Urdu has its name in Urdu, and one that old readers take', async () => {
    const title = 'کرائے "بڑھ" گئے'
    const { id } = must(
      await createArticle(
        await aPerson('editor'),
        createArticleInput.parse({ title, text: 'کرائے بڑھ گئے۔', language: 'ur' }),
      ),
    )
    const answer = await browser.send(`/api/v1/articles/${id}/export?format=json`)
    const [, plain, whole] = /^attachment; filename="([\x20-\x7e]+)"; filename\*=UTF-8''([\x21-\x7e]+)$/.exec(
      disposition(answer) ?? '',
    )!
    expect(plain).not.toMatch(/["\\]/)
    expect(decodeURIComponent(whole!)).toMatch(/^tickmark-کرائے-بڑھ-گئے-[\d-]+\.json$/)
    expect(JSON.parse(await answer.text()).article).toMatchObject({ title, direction: 'rtl' })
  })

  test('as web annotations has the media type of the W3C, ids of this desk, and nobody’s unfinished words', async () => {
    const answer = await browser.send(`/api/v1/articles/${article.id}/export?format=web-annotation`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    ])
    expect(disposition(answer)).toMatch(/filename="tickmark-rents-[\d-]+\.jsonld"/)
    const text = await answer.text()
    expect(text).not.toMatch(/canary|desk\.test/)
    const collection = JSON.parse(text)
    expect(
      annotationRules.flatMap(({ says, faults }) => faults(collection).map((fault) => [says, fault])),
    ).toEqual([])
    expect(collection).toMatchObject({
      id: `${desk.url}/api/v1/articles/${article.id}/export?format=web-annotation`,
      total: 1,
      first: {
        items: [
          { body: [{ rating: 'said-on-record' }, { rating: 'true' }, {}, { source: 'https://stats.test' }] },
        ],
      },
    })
  })

  test('is described by the schema that is served', async () => {
    const answer = await new Browser(desk.url).send('/schema/tickmark.export-1.json')
    expect(answer.headers.get('content-type')).toBe('application/schema+json')
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(publishedSchema())))
  })
})
