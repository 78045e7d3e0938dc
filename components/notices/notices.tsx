'use client'

import Link from 'next/link'
import { useState } from 'react'
import type { Client } from '@/components/client/client'
import { Pages } from '@/components/form/pages'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { classNames } from '@/components/ui/class-names'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice as Sentence } from '@/components/ui/notice'
import { quoted } from '@/components/ui/quoted'
import { RelativeTime } from '@/components/ui/relative-time'
import { isNameless, noticePath, noticeSays, type NoticeView } from '@/lib/domain/notice'

type NoticesProps = {
  notices: readonly NoticeView[]
  next: string | null
  unread: number
  deeds: Pick<Client, 'readNotices'>
  onRead: () => void
}

/** What waits for this person, the newest first; each line leads to its place. */
export function Notices({ notices, next, unread, deeds, onRead }: NoticesProps) {
  const [refusal, refuse] = useState<string | null>(null)
  const read = async (ids?: string[]) => {
    const answer = await deeds.readNotices(ids ? { ids } : {})
    refuse(answer.ok ? null : `Not marked as read. ${answer.problem.message}`)
    if (answer.ok) onRead()
  }
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-3">
        <h1 className="font-reading text-24 font-semibold">Notices</h1>
        {unread > 0 && <Button onClick={() => void read()}>Mark all as read</Button>}
      </div>
      {refusal && <Sentence>{refusal}</Sentence>}
      {notices.length === 0 && (
        <EmptyState title="Nothing waits for you" action={<ButtonLink href="/">Go to the desk</ButtonLink>}>
          When somebody mentions you, answers you or assigns you something, it stands here. What you are told
          of is chosen under{' '}
          <Link href="/account" className="underline underline-offset-2">
            Account
          </Link>
          .
        </EmptyState>
      )}
      <ul className={classNames(notices.length > 0 && 'border-t border-line')}>
        {notices.map((notice) => (
          <NoticeLine
            key={notice.id}
            notice={notice}
            onOpen={() => void (notice.isRead || read([notice.id]))}
          />
        ))}
      </ul>
      <Pages
        next={next ? { href: `/notices?cursor=${encodeURIComponent(next)}`, label: 'Older notices' } : null}
      />
    </div>
  )
}

function NoticeLine({ notice, onOpen }: { notice: NoticeView; onOpen: () => void }) {
  const { kind, by, title, language, claim, comment, at, isRead } = notice
  const { line } = noticeSays[kind]
  return (
    <li className="border-b border-line">
      <Link
        href={noticePath(notice)}
        prefetch={false}
        onClick={onOpen}
        className="flex gap-3 px-1 py-3 hover:bg-panel sm:px-3"
      >
        <span
          aria-hidden
          className={classNames(
            'mt-2 size-2 shrink-0 rounded-full',
            isRead ? 'border border-line-strong' : 'bg-accent',
          )}
        />
        <span className="min-w-0 flex-1">
          <span className={classNames('block text-16', !isRead && 'font-medium')}>
            {!isRead && <span className="sr-only">Unread: </span>}
            {isNameless(kind) ? (
              line
            ) : (
              <>
                <bdi translate="no">{by ?? 'Somebody'}</bdi> {line}
              </>
            )}
          </span>
          {claim && (
            <bdi translate="no" lang={language} className="line-clamp-2 font-reading text-16 wrap-anywhere">
              {quoted(claim)}
            </bdi>
          )}
          {comment && (
            <bdi
              translate="no"
              className="line-clamp-2 border-s-2 border-line ps-2 text-14 wrap-anywhere text-ink-soft"
            >
              {comment}
            </bdi>
          )}
          <span className="block text-14 wrap-anywhere text-ink-soft">
            <bdi translate="no">{title}</bdi> · <RelativeTime at={at} />
          </span>
        </span>
      </Link>
    </li>
  )
}
