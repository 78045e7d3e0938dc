import * as account from '@/lib/api/account-inputs'
import * as input from '@/lib/api/inputs'
import * as work from '@/lib/api/work-inputs'
import { among, emailAt, oneLine, paged, passwordAt, text, words, x, yesOrNo, type Door } from './limits'

/** Inputs of people and one’s own account. */
export const accountDoors: readonly Door[] = [
  [
    'somebody new',
    input.addPersonInput,
    { email: 'ada@desk.test', name: 'Ada', role: 'reader' },
    [emailAt('email'), ...oneLine('name', 200), among('role', ['reader', 'reviewer', 'editor', 'admin'])],
  ],
  ['somebody changed', input.changePersonInput, { personId: 'p1' }, [yesOrNo('disabled')]],
  [
    'an invitation',
    input.acceptInvitationInput,
    { token: 't', password: x(12) },
    [text('token', 200), ...passwordAt, ...oneLine('name', 200), emailAt('email')],
  ],
  ['a forgotten password', account.requestResetInput, { email: 'ada@desk.test' }, [emailAt('email')]],
  [
    'a changed password',
    account.changePasswordInput,
    { current: 'x', password: x(12) },
    [text('current', 200), ...passwordAt],
  ],
  [
    'the start of a second factor',
    account.startSecondFactorInput,
    { password: 'x' },
    [text('password', 200)],
  ],
  ['a code', account.codeInput, { code: '1' }, words('code', 40, 'Type the code.')],
  [
    'the end of a second factor',
    account.endSecondFactorInput,
    { password: 'x', code: '1' },
    [text('password', 200), ...words('code', 40, 'Type the code.')],
  ],
  ['colleagues', work.listColleaguesInput, {}, [...paged, text('q', 200)]],
]
