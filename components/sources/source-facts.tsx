import type { ReactNode } from 'react'
import { SeenText } from '@/components/ui/seen-text'
import { reliabilityLabel, sourceTierLabel, sourceTypeLabel, type SourceView } from '@/lib/domain/source'
import { sourceLabel } from './source-words'

const Words = ({ children }: Readonly<{ children: string }>) => (
  <bdi translate="no" className="wrap-anywhere whitespace-pre-wrap">
    <SeenText>{children}</SeenText>
  </bdi>
)

const isLink = (address: string): boolean => /^https?:$/.test(URL.parse(address)?.protocol ?? '')

function HomePage({ address }: Readonly<{ address: string }>) {
  if (!isLink(address)) return <Words>{address}</Words>
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      className="text-accent underline underline-offset-2 wrap-anywhere"
    >
      <bdi translate="no">{address}</bdi>
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
}

/** What is said of a source, each under its name; what nobody said is left out. */
export function SourceFacts({ source }: Readonly<{ source: SourceView }>) {
  const { type, tier, reliability, reliabilityNote, interests, independenceGroup, homepage, contacts } =
    source
  const facts: readonly (readonly [name: string, said: ReactNode])[] = [
    [sourceLabel.type, sourceTypeLabel[type]],
    [sourceLabel.tier, sourceTierLabel[tier]],
    [sourceLabel.reliability, reliability && reliabilityLabel[reliability]],
    [sourceLabel.reliabilityNote, reliabilityNote && <Words>{reliabilityNote}</Words>],
    [sourceLabel.interests, interests && <Words>{interests}</Words>],
    [sourceLabel.independenceGroup, independenceGroup && <Words>{independenceGroup}</Words>],
    [sourceLabel.homepage, homepage && <HomePage address={homepage} />],
    [sourceLabel.contacts, contacts && <Words>{contacts}</Words>],
  ]
  return (
    <dl className="grid gap-x-6 gap-y-2 text-14 sm:grid-cols-[11rem_minmax(0,1fr)]">
      {facts
        .filter(([, said]) => said !== null)
        .map(([name, said]) => (
          <div key={name} className="contents">
            <dt className="text-ink-faint">{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  )
}
