import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { SelectField, TickBox } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { articleStateLabel, articleStates } from '@/lib/domain/article'
import type { AgreementAsked } from './agreement-asked'

const states = [
  { value: '', label: 'All states' },
  ...articleStates.map((value) => ({ value, label: articleStateLabel[value] })),
]

type ArticleChoiceProps = { asked: AgreementAsked; articles: readonly { id: string; title: string }[] }

/** Which articles are compared: by title, state and the days on which they came, or one by one; an ordinary form that needs no script. */
export function ArticleChoice({ asked, articles }: ArticleChoiceProps) {
  const isNarrowed = Object.values(asked).some(Boolean)
  return (
    <div className="flex flex-col gap-3">
      <form
        role="search"
        action="/agreement"
        className="grid grid-cols-2 items-end gap-x-3 gap-y-3 sm:grid-cols-[minmax(0,1fr)_9rem_9.5rem_9.5rem_auto]"
      >
        <TextField
          label="Title"
          type="search"
          name="q"
          maxLength={200}
          defaultValue={asked.q}
          className="col-span-2 sm:col-span-1"
        />
        <SelectField
          label="State"
          name="state"
          options={states}
          defaultValue={asked.state ?? ''}
          className="col-span-2 sm:col-span-1"
        />
        <TextField label="Added from" type="date" name="from" max="9999-12-31" defaultValue={asked.from} />
        <TextField label="Added to" type="date" name="to" max="9999-12-31" defaultValue={asked.to} />
        <div className="col-span-2 flex flex-wrap gap-2 sm:col-span-1">
          <Button type="submit" look="filled">
            Compare
          </Button>
        </div>
      </form>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {articles.length > 0 && (
          <details className="min-w-0 grow basis-80">
            <summary className="cursor-pointer py-2 text-14 text-ink-soft underline-offset-4 hover:text-ink hover:underline pointer-coarse:py-3">
              {articles.length === 1 ? '1 article is compared' : `${articles.length} articles are compared`}:
              choose among them
            </summary>
            <form action="/agreement" className="flex flex-col gap-3 border-s border-line py-2 ps-4">
              <ul className="flex max-h-72 flex-col gap-2 overflow-y-auto" tabIndex={0} aria-label="Articles">
                {articles.map(({ id, title }) => (
                  <li key={id}>
                    <TickBox
                      name="article"
                      value={id}
                      defaultChecked
                      label={
                        <bdi translate="no" className="wrap-anywhere">
                          {title}
                        </bdi>
                      }
                    />
                  </li>
                ))}
              </ul>
              <Button type="submit" className="self-start">
                Compare those ticked
              </Button>
            </form>
          </details>
        )}
        {isNarrowed && (
          <ButtonLink href="/agreement" look="quiet">
            All of the desk
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
