import { z } from 'zod'

/** As much of JSON Schema as our schemas become. */
type Shape = Readonly<{
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Shape[]
  oneOf?: readonly Shape[]
  allOf?: readonly Shape[]
  items?: Shape
  maxItems?: number
  properties?: Readonly<Record<string, Shape>>
  required?: readonly string[]
  format?: string
  maxLength?: number
  minimum?: number
  maximum?: number
}>

/** A field of a body, a query or an answer, in words. */
export type Field = Readonly<{ name: string; isAsked: boolean; says: string }>

const quoted = (value: unknown) => `\`${JSON.stringify(value)}\``
const anyNumber = Number.MAX_SAFE_INTEGER

function numberWords({ minimum = -anyNumber, maximum = anyNumber }: Shape): string {
  const from = minimum > -anyNumber ? `, from ${minimum}` : ''
  return `number${from}${maximum < anyNumber ? ` to ${maximum}` : ''}`
}

function textWords({ format, maxLength }: Shape): string {
  const kind = format === undefined ? 'text' : format.replace('uri', 'link').replace('date-time', 'moment')
  return maxLength === undefined ? kind : `${kind}, at most ${maxLength} characters`
}

/** What a value may be, in words; empty where its schema says nothing that JSON Schema can. */
function words(shape: Shape): string {
  if (shape.const !== undefined) return quoted(shape.const)
  if (shape.enum) return shape.enum.map(quoted).join(', ')
  const one = shape.anyOf ?? shape.oneOf
  if (one) return [...new Set(one.map(words))].filter(Boolean).join(' or ')
  if (shape.allOf) return shape.allOf.map(words).filter(Boolean).join(', ')
  if (shape.type === 'array') {
    const most = shape.maxItems === undefined ? '' : `, at most ${shape.maxItems}`
    return `list of ${words(shape.items ?? {}) || 'values'}${most}`
  }
  if (shape.type === 'object')
    return shape.properties ? `{${Object.keys(shape.properties).join(', ')}}` : 'object'
  if (shape.type === 'string') return textWords(shape)
  if (shape.type === 'integer' || shape.type === 'number') return numberWords(shape)
  return [shape.type ?? ''].flat().join(' or ').replace('string', 'text')
}

/** The fields of what is an object; none where it is something else. */
export function fieldsOf(schema: z.ZodType, io: 'input' | 'output'): Field[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Shape
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    isAsked: required.includes(name),
    says: words(shape),
  }))
}
