import { z } from 'zod'
import { roles } from '@/lib/domain/person'
import { email, id, line, oneOf, page, prose, yesOrNo } from '../fields'

export const listColleaguesInput = z.strictObject({
  ...page,
  q: prose(200).optional(),
  article: id.optional(),
})
export const listPeopleInput = z.strictObject({ ...page })
export const addPersonInput = z.strictObject({ email, name: line(200), role: oneOf(roles) })
export const changePersonInput = z.strictObject({
  personId: id,
  role: oneOf(roles).optional(),
  disabled: yesOrNo.optional(),
})
export const personInput = z.strictObject({ personId: id })
