import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { SignOffPanel, type SignOffDeeds } from '@/components/sign-off/sign-off-panel'
import type { SignOffView } from '@/lib/api/sign-off/output'
import { gateNames, isOverridable, type Gate, type GateName } from '@/lib/domain/gate'
import type { Role } from '@/lib/domain/person'
import type { Layer, Scale } from '@/lib/domain/scales'
import { done, refused } from '@/tests/support/answers'
import { anActor, anArticle, noon } from '@/tests/support/dossier'

/** A gate that is green unless told otherwise. */
export const aGate = (gate: GateName, change: Partial<Gate> = {}): Gate => ({
  gate,
  state: change.isGreen === false ? 'red' : 'green',
  isGreen: true,
  says: 'All is well.',
  failing: 0,
  fails: [],
  isOverridable: isOverridable(gate),
  override: null,
  ...change,
})
/** The gate of claims, with more that fails than is told. */
export const redClaims = aGate('claims', {
  isGreen: false,
  says: '7 claims are open, contested or stale.',
  failing: 7,
  fails: Array.from({ length: 7 }, (_, n) => ({ claim: `c${n}`, words: `claim ${n}`, says: 'is open' })),
})

const ratingsOf = { attribution: ['said-on-record', 'Said, on record'], substance: ['true', 'True'] } as const
const aScale = (layer: Layer): Scale => ({
  key: layer,
  version: 1,
  layer,
  name: layer,
  ratings: [
    { key: ratingsOf[layer][0], label: ratingsOf[layer][1], definition: '', tone: 'true', value: null },
  ],
})

type SigningScreenOptions = {
  red?: readonly Gate[]
  change?: Partial<SignOffView>
  state?: SignOffView['article']['state']
  role?: Role
  fields?: Record<string, string>
  deeds?: Partial<SignOffDeeds>
}

/** Opens the screen of signing off on a desk that refuses whatever it is not told to take. */
export function open({
  red = [],
  change = {},
  state = 'checking',
  role = 'editor',
  fields = {},
  deeds = {},
}: SigningScreenOptions = {}) {
  const gates = {
    version: 4,
    state,
    seen: 9,
    gates: gateNames.map((name) => red.find((gate) => gate.gate === name) ?? aGate(name)),
  }
  const view: SignOffView = {
    article: anArticle({ state, version: 4 }),
    gates,
    signOffs: [],
    corrections: [],
    milestones: [],
    quotes: [],
    names: { eve: 'Eve Lund' },
    scales: { attribution: aScale('attribution'), substance: aScale('substance') },
    ...change,
  }
  const known: SignOffDeeds = {
    readDraft: async () => done({ fields, savedAt: Object.keys(fields).length > 0 ? noon : null }),
    saveDraft: async () => done({ savedAt: noon }),
    dropDraft: async () => done({ dropped: true as const }),
    readGates: async () => done(gates),
    signOffArticle: async () => refused('failed', 'No.'),
    callReady: async () => refused('failed', 'No.'),
    reopenArticle: async () => refused('failed', 'No.'),
    publishArticle: async () => refused('failed', 'No.'),
    correctArticle: async () => refused('failed', 'No.'),
    retractArticle: async () => refused('failed', 'No.'),
    ...deeds,
  }
  const onDone = vi.fn()
  render(
    <SignOffPanel
      view={view}
      actor={anActor({ id: 'eve', role })}
      kept={{ fields, savedAt: Object.keys(fields).length > 0 ? noon : null }}
      deeds={known}
      onDone={onDone}
    />,
  )
  return { onDone }
}

/** A sign-off that let a red gate pass. */
export const aSignOff = {
  number: 1,
  revision: 1,
  sha256: 'ab'.repeat(32),
  by: 'eve',
  at: noon,
  gates: [
    {
      gate: 'claims' as const,
      isGreen: false,
      says: '',
      override: { reason: 'The lawyer knows.', by: 'eve', at: noon },
    },
  ],
}
