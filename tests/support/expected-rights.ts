import { articleStates, type ArticleState } from '@/lib/domain/article'
import { claimStates, type ClaimState } from '@/lib/domain/claim'
import type { Deed } from '@/lib/domain/deeds'
import { roles, type Role } from '@/lib/domain/person'

/**
 * What the desk promises of rights, told once more in plain words and read by no product code: the tests of the table of deeds, of every
 * route and of the states are measured against this. For each deed the lowest role that may do it to a thing of somebody else's, the
 * lowest that may to its own, and for each state of the article whether it stays (=), where it is led, or that the deed is refused (-).
 */
const ofArticles = `
                    others    own       draft       checking    ready       signed-off  published   corrected   retracted
read-article        reader    reader    =           =           =           =           =           =           =
export-article      reader    reader    =           =           =           =           =           =           =
keep-draft          reader    reader    =           =           =           =           =           =           =
change-own-account  reader    reader    =           =           =           =           =           =           =
mark-claim          reviewer  reviewer  checking    =           checking    -           -           =           -
cover-sentence      reviewer  reviewer  checking    =           checking    -           -           =           -
edit-claim          reviewer  reviewer  checking    =           checking    -           -           =           -
drop-claim          editor    reviewer  checking    =           checking    -           -           =           -
restore-claim       editor    reviewer  checking    =           checking    -           -           =           -
remove-claim        editor    reviewer  checking    =           checking    -           -           =           -
review-claim        reviewer  reviewer  =           =           =           -           -           =           -
take-back-review    reviewer  reviewer  =           =           =           -           -           =           -
adjudicate-claim    editor    editor    =           =           =           -           -           =           -
vote-claim          reviewer  reviewer  =           =           =           -           -           =           -
take-back-vote      reviewer  reviewer  =           =           =           -           -           =           -
confirm-verdict     reviewer  reviewer  =           =           =           -           -           =           -
unseal-verdict      nobody    nobody    =           =           =           =           =           =           =
add-evidence        reviewer  reviewer  checking    =           checking    -           -           =           -
fetch-page          reviewer  reviewer  =           =           =           -           -           =           -
upload-file         reviewer  reviewer  =           =           =           -           -           =           -
send-slice          nobody    reviewer  =           =           =           -           -           =           -
cancel-fetch        editor    reviewer  =           =           =           =           =           =           =
edit-evidence       editor    reviewer  checking    =           checking    -           -           =           -
check-evidence      reviewer  reviewer  =           =           =           -           -           =           -
ask-for-comment     reviewer  reviewer  =           =           =           -           -           =           -
edit-reply          editor    reviewer  =           =           =           -           -           =           -
comment             reviewer  reviewer  =           =           =           =           =           =           =
edit-comment        nobody    reviewer  =           =           =           =           =           =           =
create-article      editor    editor    =           =           =           =           =           =           =
edit-article        editor    editor    =           =           checking    -           -           =           -
restrict-article    editor    editor    =           =           =           =           =           =           =
assign-claims       editor    editor    =           =           =           -           -           =           -
take-claim          reviewer  reviewer  =           =           =           -           -           =           -
read-colleagues     reviewer  reviewer  =           =           =           =           =           =           =
delete-article      editor    editor    =           =           =           -           -           =           -
call-ready          reviewer  reviewer  -           ready       -           -           -           -           -
sign-off-article    editor    editor    signed-off  signed-off  signed-off  -           -           signed-off  -
reopen-article      editor    editor    -           -           checking    checking    checking    -           -
publish-article     editor    editor    -           -           -           published   -           -           -
correct-article     editor    editor    -           -           -           -           corrected   =           -
retract-article     editor    editor    -           -           -           retracted   retracted   retracted   -
read-sources        reader    reader    =           =           =           =           =           =           =
edit-source         reviewer  reviewer  =           =           =           =           =           =           =
merge-source        editor    editor    =           =           =           =           =           =           =
withdraw-source     editor    editor    =           =           =           =           =           =           =
read-agreement      editor    editor    =           =           =           =           =           =           =
read-history        editor    editor    =           =           =           =           =           =           =
manage-people       admin     admin     =           =           =           =           =           =           =
hand-over-article   admin     admin     =           =           =           =           =           =           =
manage-desk         admin     admin     =           =           =           =           =           =           =
manage-scales       admin     admin     =           =           =           =           =           =           =
`

/** The answers of a round: not all of them yet, or all, alike or not; a blind round that is open leaves a claim as it was. */
const judged = 'in-review,agreed,contested'
const standing = 'open,in-review,agreed,contested,adjudicated,stale'

/** The deeds for which a claim's state matters: for each state whether the claim may stay (=), what it may be led to, or that the deed is refused (-). */
const ofClaims = `
                  suggested  open      in-review  agreed    contested      adjudicated  stale               dropped
edit-claim        =          =         =          =,stale   =              =,stale      =                   -
drop-claim        dropped    dropped   dropped    dropped   dropped        dropped      dropped             -
restore-claim     -          -         -          -         -              -            -                   standing
review-claim      -          =,judged  =,judged   =,judged  =,judged       =,judged     =,judged            -
take-back-review  -          standing  standing   standing  standing       standing     standing            -
adjudicate-claim  -          -         -          -         adjudicated    -            -                   -
vote-claim        -          -         -          -         =,adjudicated  -            -                   -
take-back-vote    -          -         -          -         =              -            -                   -
confirm-verdict   -          -         -          -         -              -            agreed,adjudicated  -
unseal-verdict    -          -         -          stale     -              stale        -                   -
add-evidence      =          =         =          =,stale   =              =,stale      =                   -
assign-claims     =          =         =          =         =              =            =                   -
take-claim        =          =         =          =         =              =            =                   -
`

function readTable(table: string): Map<Deed, Map<string, string>> {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/))
  return new Map(
    rows.map(([deed, ...cells]) => {
      if (cells.length !== head.length) throw new Error(`${deed} has not one word in each column`)
      return [deed as Deed, new Map(head.map((column, at) => [column, cells[at]!]))]
    }),
  )
}

/** What is told of one deed: who may do it at least, to others' things and to one's own, and the state that each state of an article is led to, null where it is refused. */
export type ExpectedRight = Readonly<{
  others: Role | 'nobody'
  own: Role | 'nobody'
  article: Readonly<Record<ArticleState, ArticleState | null>>
}>

/** What is told of every deed. */
export const expectedRights: ReadonlyMap<Deed, ExpectedRight> = new Map(
  [...readTable(ofArticles)].map(([deed, cells]) => {
    const led = articleStates.map((state) => {
      const cell = cells.get(state)!
      return [state, cell === '=' ? state : cell === '-' ? null : cell] as const
    })
    return [
      deed,
      {
        others: cells.get('others')!,
        own: cells.get('own')!,
        article: Object.fromEntries(led),
      } as ExpectedRight,
    ]
  }),
)

/** What is told of the deeds for which a claim's state matters: the states that each state can be led to, none where it is refused. */
export const expectedOfClaims: ReadonlyMap<
  Deed,
  Readonly<Record<ClaimState, readonly ClaimState[]>>
> = new Map(
  [...readTable(ofClaims)].map(([deed, cells]) => {
    const led = claimStates.map(
      (state) =>
        [
          state,
          cells.get(state) === '-'
            ? []
            : cells
                .get(state)!
                .replace('judged', judged)
                .replace('standing', standing)
                .split(',')
                .map((word) => (word === '=' ? state : word)),
        ] as const,
    )
    return [deed, Object.fromEntries(led) as Record<ClaimState, ClaimState[]>]
  }),
)

/** Whether that role is at least the one that is told. */
export const isAtLeast = (role: Role, least: Role | 'nobody'): boolean =>
  least !== 'nobody' && roles.indexOf(role) >= roles.indexOf(least)
