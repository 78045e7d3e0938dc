import dynamic from 'next/dynamic'
import type { ComponentProps } from 'react'
import { closeTalk, showHelp } from '@/components/article/session/showing'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import { untilHere } from '@/components/ui/fetched'

const ArticleTalk = dynamic(
  () => untilHere(() => import('@/components/article/talk/article-talk').then((file) => file.ArticleTalk)),
  { ssr: false },
)
const KeysHelp = dynamic(() => untilHere(() => import('./keys-help').then((file) => file.KeysHelp)))

/** What is said of the article or of a sentence, and the list of keys, while they are open. */
export function TalkAndHelp(
  desk: Pick<ComponentProps<typeof ArticleTalk>, 'deeds' | 'onSentence' | 'onClaim'>,
) {
  const { run } = useDriver()
  const talk = useSession((session) => session.talk)
  const isHelpOpen = useSession((session) => session.isHelpOpen)
  return (
    <>
      {talk && <TalkHere {...desk} key={talk.sentence} sentence={talk.sentence} />}
      {isHelpOpen && <KeysHelp onClose={() => run((session) => showHelp(session, false))} />}
    </>
  )
}

type TalkHereProps = Pick<ComponentProps<typeof ArticleTalk>, 'deeds' | 'onSentence' | 'onClaim' | 'sentence'>

function TalkHere(props: TalkHereProps) {
  const { run } = useDriver()
  const { id } = useSession(({ reading }) => reading.article)
  const revision = useSession(({ reading }) => reading.revision)
  const lastSeq = useSession(({ dossier }) => dossier.lastSeq)
  const own = useSession((session) => session.own)
  return (
    <ArticleTalk
      {...props}
      articleId={id}
      revision={revision}
      lastSeq={lastSeq}
      actor={own}
      onClose={() => run(closeTalk)}
    />
  )
}
