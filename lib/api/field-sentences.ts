import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const named: Record<string, string> = {
  string: 'text', int: 'a whole number', number: 'a number', boolean: 'true or false', array: 'a list', record: 'an object', object: 'an object',
}

/** One sentence for one fault; the schemas write their own where zod's would not help a person. */
function sentenceOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return `This is not known here: ${issue.keys.join(', ')}.`
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    return issue.input === undefined && issue.message.endsWith('undefined') ? 'This is missing.' : `This must be ${named[issue.expected] ?? 'something else'}.`
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message
  return issue.message
}

/** Each faulty field, by its dotted path, with one sentence; the first fault of a field counts. */
export function fieldSentences(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = Object.create(null) // a field may be called what every object has
  for (const issue of error.issues) fields[issue.path.join('.') || (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? 'body') : 'body')] ??= sentenceOf(issue)
  return fields
}
