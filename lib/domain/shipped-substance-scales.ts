import type { Scale } from './scales'

/** For an article that is checked before it is published. */
export const copyCheck: Scale = {
  key: 'copy-check',
  version: 1,
  layer: 'substance',
  name: 'Copy check',
  ratings: [
    {
      key: 'verified',
      label: 'Verified',
      definition: 'The evidence bears out the words as they stand.',
      tone: 'true',
      value: null,
    },
    {
      key: 'verified-with-change',
      label: 'Verified with change',
      definition: 'It holds once the words are changed as the reasoning says.',
      tone: 'mostly-true',
      value: null,
    },
    {
      key: 'disputed',
      label: 'Disputed',
      definition: 'Good sources contradict each other.',
      tone: 'half',
      value: null,
    },
    {
      key: 'unconfirmed',
      label: 'Unconfirmed',
      definition: 'No evidence yet decides it.',
      tone: 'unproven',
      value: null,
    },
    {
      key: 'incorrect',
      label: 'Incorrect',
      definition: 'The evidence contradicts it.',
      tone: 'false',
      value: null,
    },
    {
      key: 'not-ratable',
      label: 'Not ratable',
      definition: 'An opinion, a threat or a prediction: there is no fact to check.',
      tone: 'not-ratable',
      value: null,
    },
  ],
}

/** For what others have published. */
export const publicRating: Scale = {
  key: 'public',
  version: 1,
  layer: 'substance',
  name: 'Public rating',
  ratings: [
    {
      key: 'true',
      label: 'True',
      definition: 'The evidence bears it out, with nothing that matters left out.',
      tone: 'true',
      value: 5,
    },
    {
      key: 'mostly-true',
      label: 'Mostly true',
      definition: 'Right in the main; a detail is off or missing.',
      tone: 'mostly-true',
      value: 4,
    },
    {
      key: 'half-true',
      label: 'Half true',
      definition: 'Right in part; what is left out changes the picture.',
      tone: 'half',
      value: 3,
    },
    {
      key: 'mostly-false',
      label: 'Mostly false',
      definition: 'A grain of truth, but wrong in the main.',
      tone: 'mostly-false',
      value: 2,
    },
    { key: 'false', label: 'False', definition: 'The evidence contradicts it.', tone: 'false', value: 1 },
    {
      key: 'unproven',
      label: 'Unproven',
      definition: 'The evidence at hand decides it neither way.',
      tone: 'unproven',
      value: null,
    },
    {
      key: 'not-ratable',
      label: 'Not ratable',
      definition: 'An opinion, a threat or a prediction: there is no fact to check.',
      tone: 'not-ratable',
      value: null,
    },
  ],
}

/** For datasets and studies. */
export const research: Scale = {
  key: 'research',
  version: 1,
  layer: 'substance',
  name: 'Research',
  ratings: [
    {
      key: 'supported',
      label: 'Supported',
      definition: 'The evidence supports it.',
      tone: 'true',
      value: null,
    },
    { key: 'refuted', label: 'Refuted', definition: 'The evidence refutes it.', tone: 'false', value: null },
    {
      key: 'not-enough-evidence',
      label: 'Not enough evidence',
      definition: 'The evidence found does not decide it.',
      tone: 'unproven',
      value: null,
    },
    {
      key: 'conflicting-evidence',
      label: 'Conflicting evidence',
      definition: 'Evidence of like weight points both ways.',
      tone: 'half',
      value: null,
    },
  ],
}
