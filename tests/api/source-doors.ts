import {
  editSourceInput,
  listSourcesInput,
  listTouchesInput,
  makeSourceInput,
  mergeSourceInput,
  readSourceInput,
  restoreSourceInput,
  withdrawSourceInput,
} from '@/lib/api/source/input'
import { reliabilities, sourceTiers, sourceTypes } from '@/lib/domain/source'
import { among, idAt, linkAt, oneLine, paged, text, versionAt, versionInLink, type Door } from './limits'

const facts = [
  ...oneLine('name', 300),
  among('type', sourceTypes),
  among('tier', sourceTiers),
  among('reliability', reliabilities),
  text('reliabilityNote', 2000),
  text('interests', 2000),
  ...oneLine('independenceGroup', 200),
  text('contacts', 2000),
  linkAt('homepage'),
]

/** Inputs of sources. */
export const sourceDoors: readonly Door[] = [
  ['sources', listSourcesInput, {}, [...paged, text('q', 200)]],
  ['a source', makeSourceInput, { name: 'Housing office' }, facts],
  ['a source that is read', readSourceInput, { sourceId: 'a' }, idAt('sourceId')],
  [
    'a source that is changed',
    editSourceInput,
    { sourceId: 'a', version: 1 },
    [...idAt('sourceId'), versionAt('version'), ...facts],
  ],
  ['what a source touches', listTouchesInput, { sourceId: 'a' }, [...idAt('sourceId'), ...paged]],
  [
    'a source that is withdrawn',
    withdrawSourceInput,
    { sourceId: 'a', version: 1, reason: 'Made up.' },
    [...idAt('sourceId'), versionAt('version'), ...oneLine('reason', 1000)],
  ],
  [
    'a source that stands again',
    restoreSourceInput,
    { sourceId: 'a', version: '1' },
    [...idAt('sourceId'), versionInLink('version')],
  ],
  [
    'a source that is merged',
    mergeSourceInput,
    { sourceId: 'a', version: 1, into: 'b' },
    [...idAt('sourceId'), versionAt('version'), ...idAt('into')],
  ],
]
