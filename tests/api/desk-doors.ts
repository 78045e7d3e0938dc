import { editDeskInput, setSourceRulesInput } from '@/lib/api/desk/input'
import { saveDraftInput } from '@/lib/api/drafts/input'
import { eventsInput } from '@/lib/api/events/input'
import { readHistoryInput } from '@/lib/api/history/input'
import { makeScaleInput } from '@/lib/api/scales/input'
import { readAgreementInput } from '@/lib/api/agreement/input'
import { sourceRuleKeys } from '@/lib/domain/source-rules'
import {
  dayAt,
  idAt,
  ids,
  keyAt,
  lengths,
  oneLine,
  paged,
  rules,
  some,
  text,
  x,
  versionAt,
  yesOrNo,
  type Door,
} from './limits'

const longest = 1_000_000
const rating = { key: 'yes', label: 'Yes', tone: 'true' }
const scaleOfTwo = {
  key: 'own',
  version: 0,
  layer: 'substance',
  name: 'Own',
  ratings: [rating, { key: 'no', label: 'No', tone: 'false' }],
}

/** Inputs of the desk, its scales, its history, and what is half-written. */
export const deskDoors: readonly Door[] = [
  [
    'a draft',
    saveDraftInput,
    { key: 'new-article', fields: {} },
    [
      ['key', ['a', x(200), 'evidence:a_B-1'], ['', 'A', x(201), 'a:', 'a/b'], 'This is no draft key.'],
      text('fields.title', longest),
    ],
  ],
  [
    'a stream',
    eventsInput,
    {},
    [
      ['article', ['a', ids(50), `${ids(50)},i0`], [ids(51)], 'At most 50 articles.'],
      ['after', ['', x(2000)], [x(2001)], 'This is no place in the events.'],
    ],
  ],
  [
    'the desk',
    editDeskInput,
    { version: 1, sourceRules: [] },
    [
      ...rules,
      yesOrNo('demandsSecondFactor'),
      ...keyAt('ownCopyScale'),
      ...keyAt('externalScale'),
      ['sourceRules', [[], sourceRuleKeys], [[...sourceRuleKeys, sourceRuleKeys[0]]], 'Each rule once.'],
      ['independentSources', [2, 9], [1, 10, 2.5, '2', null], 'This must be a number from 2 to 9.'],
      ['sourceRules.0', [sourceRuleKeys[0]], ['none'], 'There is no such rule for sources.'],
    ],
  ],
  [
    'the rules for sources',
    setSourceRulesInput,
    { version: 1, rules: [{ key: 'some-evidence', isOn: true }] },
    [
      versionAt('version'),
      ['independentSources', [2, 9], [1, 10, 2.5, '2', null], 'This must be a number from 2 to 9.'],
      ['rules.0.key', [sourceRuleKeys[0]], ['none'], 'There is no such rule for sources.'],
      yesOrNo('rules.0.isOn'),
      [
        'rules',
        [[]],
        [Array.from({ length: sourceRuleKeys.length + 1 }, () => ({ key: 'some-evidence', isOn: true }))],
        'Each rule once.',
      ],
    ],
  ],
  [
    'agreement',
    readAgreementInput,
    {},
    [
      [
        'article',
        ['a', ids(200), some(200, (n) => `${x(60)}${1000 + n}`).join(',')],
        [ids(201), x(13_201)],
        'At most 200 articles.',
      ],
      text('q', 200),
      dayAt('from'),
      dayAt('to'),
    ],
  ],
  [
    'the history',
    readHistoryInput,
    {},
    [
      ...paged,
      ['kind', ['a', x(40)], ['', x(41), 'A'], 'This is no kind of entry.'],
      ...idAt('actor'),
      ...idAt('article'),
      dayAt('from'),
      dayAt('to'),
    ],
  ],
  [
    'a scale',
    makeScaleInput,
    scaleOfTwo,
    [
      ...keyAt('key'),
      ['version', [0, 1], [-1, 0.5, '1'], 'This must be the version you saw, and 0 for a new scale.'],
      ...oneLine('name', 60),
      ...oneLine('ratings.0.label', 60),
      text('ratings.0.definition', 500),
      [
        'ratings.0.value',
        [null, -1000, 0, 1000],
        [-1001, 1001, '1'],
        'A value is a number from -1000 to 1000.',
      ],
      ...keyAt('ratings.0.key'),
      ['ratings.0.key', ['nones'], ['none'], 'This key means that nothing was answered; choose another.'],
      ...lengths(
        'ratings',
        [2, 'A scale has at least 2 ratings.'],
        [12, 'A scale has at most 12 ratings.'],
        (n) => ({ ...rating, key: `k${n}`, label: `L${n}` }),
      ),
      ['ratings.1.key', ['maybe'], ['yes'], 'Another rating has this key.'],
      ['ratings.1.label', ['Yes and no'], ['Yes', 'yEs'], 'Another rating has this label.'],
      [
        'ratings.1.underline',
        [undefined],
        ['solid'],
        'Underlines answer whether it was said; this scale asks whether it is so.',
      ],
    ],
  ],
  [
    'a scale of what was said',
    makeScaleInput,
    {
      ...scaleOfTwo,
      layer: 'attribution',
      ratings: scaleOfTwo.ratings.map((each) => ({ ...each, underline: 'solid' })),
    },
    [
      [
        'ratings.0.underline',
        ['solid', 'dashed', 'dotted', 'wavy'],
        [undefined],
        'Choose how the words are underlined.',
      ],
    ],
  ],
]
