/** The formats in which an article with its claims leaves the desk, the whole one first. */
export const exportFormats = ['json', 'web-annotation'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const exportFormatLabel: Record<ExportFormat, string> = {
  json: 'JSON',
  'web-annotation': 'W3C Web Annotation',
}

/** What is in a file of that format, in a few words. */
export const exportFormatSays: Record<ExportFormat, string> = {
  json: 'Everything, with the history',
  'web-annotation': 'Claims as annotations, for other tools',
}
