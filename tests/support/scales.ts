import type { Scale } from '@/lib/domain/scales'

/** Two scales of a desk's own; both have an answer under the key `unclear`. */
export const ownScales: readonly Scale[] = [
  {
    key: 'heard',
    version: 3,
    layer: 'attribution',
    name: 'Heard',
    ratings: [
      { key: 'heard', label: 'Heard by us', definition: '', tone: 'true', underline: 'dotted', value: null },
      {
        key: 'unclear',
        label: 'Unclear who',
        definition: '',
        tone: 'unproven',
        underline: 'wavy',
        value: null,
      },
    ],
  },
  {
    key: 'weight',
    version: 2,
    layer: 'substance',
    name: 'Weight',
    ratings: [
      { key: 'solid', label: 'Solid', definition: 'It carries weight.', tone: 'mostly-true', value: 1 },
      { key: 'thin', label: 'Thin', definition: '', tone: 'half', value: -0.5 },
      { key: 'unclear', label: 'Unclear', definition: '', tone: 'not-ratable', value: null },
    ],
  },
]
