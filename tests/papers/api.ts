import { endpoints } from '@/lib/api/endpoints'
import { rowOf } from '@/lib/domain/deeds'
import { roleLabel } from '@/lib/domain/person'
import { page, table } from './markdown'
import { fieldsOf } from './shape-words'

type Endpoint = (typeof endpoints)[keyof typeof endpoints]

const kilobyte = 1024
const inPath = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

/** From which role on it may be asked; whether it is done depends on what it is about as well. */
function whoMay({ deed }: Endpoint): string {
  if (deed === null) return 'Anybody, signed in or not.'
  const { by, own } = rowOf(deed)
  const role = by === 'nobody' ? own! : (own ?? by)
  return `From ${roleLabel[role].toLowerCase()} on (\`${deed}\`).`
}

function limits({ method, largestBody, takesFile, takesBytes }: Endpoint): string {
  if (method === 'GET' || method === 'DELETE') return ''
  if (takesBytes)
    return ` A body of bytes, \`application/octet-stream\`, at most ${largestBody / kilobyte} kB.`
  const file = takesFile ? ', or a form with a file' : ''
  return ` A body of at most ${largestBody / kilobyte} kB${file}.`
}

function part(endpoint: Endpoint): string {
  const { name, method, path, input, answers, takesBytes } = endpoint
  const given = [...inPath(path), ...(takesBytes ? ['bytes'] : [])]
  const fields = fieldsOf(input, 'input').filter((field) => !given.includes(field.name))
  const where = method === 'GET' || method === 'DELETE' || takesBytes ? 'in the query' : 'in the body'
  return [
    `### ${method} ${path}`,
    `\`${name}\`. ${whoMay(endpoint)} Answers ${answers}.${limits(endpoint)}`,
    ...(fields.length > 0
      ? [
          table(
            [where, '', 'what'],
            fields.map(({ name, isAsked, says }) => [`\`${name}\``, isAsked ? 'asked for' : '', says]),
          ),
        ]
      : []),
  ].join('\n\n')
}

const subjectOf = ({ path }: Endpoint) => /^\/([a-z-]+)/.exec(path)?.[1] ?? ''

/** Every endpoint with who may ask it, what it takes and its limits, by the first word of its address. */
export function apiPage(): string {
  const bySubject = Map.groupBy(Object.values(endpoints) as Endpoint[], subjectOf)
  return page(
    'HTTP API',
    'Every endpoint under `/api/v1`. What they are for, how to sign in, to ask again and to read errors stands in [working by script](../guide/scripting.md).',
    ...[...bySubject].flatMap(([subject, rows]) => [`## ${subject}`, ...rows.map(part)]),
  )
}
