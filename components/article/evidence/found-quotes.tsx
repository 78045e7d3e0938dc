'use client'

import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { quoted } from '@/components/ui/quoted'
import { SeenText } from '@/components/ui/seen-text'
import {
  foundAt,
  type ArticleQuote,
  type QuoteFound,
  type QuoteOutcome,
  type ToldDifference,
} from '@/lib/domain/article-quotes'
import type { Claim } from '@/lib/domain/claim'
import type { ClaimQuotes } from './use-quotes'

const signs: Readonly<Record<QuoteOutcome, readonly [sign: string, border: string]>> = {
  verbatim: ['✓', 'border-solid border-tone-true'],
  edited: ['≈', 'border-solid border-tone-mostly-true'],
  altered: ['△', 'border-dashed border-tone-half'],
  'not-found': ['✗', 'border-dashed border-tone-false'],
  'not-looked-for': ['–', 'border-dotted border-line-strong'],
}

/** Words that differ, struck through or put in, with what tells it to who does not see that. */
function Difference({ quoted: here, said, says }: ToldDifference) {
  return (
    <li>
      {here !== '' && (
        <>
          quoted <SeenText>{quoted(here)}</SeenText>
          {', '}
        </>
      )}
      {said === '' ? 'nothing said there' : 'said '}
      {said !== '' && <SeenText>{quoted(said)}</SeenText>}
      <span className="text-ink-soft"> – {says.toLowerCase()}.</span>
    </li>
  )
}

/** In which kept text a quotation was found, and where in it. */
function Where({ articleId, found }: { articleId: string; found: QuoteFound }) {
  const name = <SeenText>{quoted(found.in.name)}</SeenText>
  const place = foundAt(found)
  return (
    <>
      {found.in.kind === 'snapshot' ? (
        <Link className="underline" href={`/articles/${articleId}/snapshots/${found.in.id}`} prefetch={false}>
          {name}
        </Link>
      ) : (
        name
      )}
      {place && <SeenText>{`, ${place}`}</SeenText>}
    </>
  )
}

function FoundQuote({ articleId, quote }: { articleId: string; quote: ArticleQuote }) {
  const { outcome, says, found } = quote
  const [sign, border] = signs[outcome]
  return (
    <li className={`border-s-2 ps-2 ${border}`}>
      <p>
        <span aria-hidden>{sign} </span>
        {says}
        {found && (
          <>
            {' In '}
            <Where articleId={articleId} found={found} />.
          </>
        )}
      </p>
      {found && found.differences.length > 0 && (
        <ul aria-label="Differences from what was said" className="ms-4 list-disc">
          {found.differences.map((difference, at) => (
            <Difference key={`${at} ${difference.says}`} {...difference} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** Whether the quotations that a claim's words lie in are found in what is kept of the article, where, and what differs. */
export function FoundQuotes({
  claim,
  quotes: { quotes, isLost, askAgain },
}: {
  claim: Claim
  quotes: ClaimQuotes
}) {
  const isQuotation = claim.kind === 'quotation'
  if (isLost && isQuotation)
    return (
      <div role="status" className="flex flex-wrap items-center gap-2 text-14">
        Whether its quotation is found could not be read.
        <Button onClick={askAgain}>Look again</Button>
      </div>
    )
  if (quotes === null)
    return isQuotation && !isLost ? (
      <p className="text-14 text-ink-faint">Looking for its quotation…</p>
    ) : null
  if (quotes.length === 0) return null
  return (
    <ul aria-label="Its quotation" className="flex flex-col gap-1 text-14">
      {quotes.map((quote) => (
        <FoundQuote key={`${quote.start}-${quote.end}`} articleId={claim.articleId} quote={quote} />
      ))}
    </ul>
  )
}
