import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const named: Record<string, string> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  record: 'an object',
  object: 'an object',
}

/** The fault of the one form that was meant, where a field may have several and the value is of the type of only one. */
function meantFault({ errors }: z.core.$ZodIssueInvalidUnion): Issue | undefined {
  const meant = errors.filter((faults) =>
    faults.some(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  )
  return meant.length === 1 ? meant[0]?.[0] : undefined
}

/** One sentence for one fault; the schemas write their own where zod's would not help a person. */
function sentenceOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return `This is not known here: ${issue.keys.join(', ')}.`
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    return issue.input === undefined && issue.message.endsWith('undefined')
      ? 'This is missing.'
      : `This must be ${named[issue.expected] ?? 'something else'}.`
  }
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message
  const meant = issue.code === 'invalid_union' ? meantFault(issue) : undefined
  return meant ? sentenceOf(meant) : issue.message
}

/** Each faulty field, by its dotted path, with one sentence; the first fault of a field counts. */
export function fieldSentences(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = Object.create(null) // a field may be called what every object has
  for (const issue of error.issues)
    fields[
      issue.path.join('.') || (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? 'body') : 'body')
    ] ??= sentenceOf(issue)
  return fields
}
