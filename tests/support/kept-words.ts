import { act, screen } from '@testing-library/react'

/** The words of a text that is read in the article's place, by what they are called. */
export const keptWords = (label: string) => screen.findByRole('textbox', { name: label })

/** Selects words in one block of it, as a mouse or the keys of a field do. */
export async function selectInKept(label: string, words: string): Promise<void> {
  const blocks = [...(await keptWords(label)).querySelectorAll('[data-start]')]
  const node = blocks.find((block) => block.textContent.includes(words))!.firstChild!
  const at = node.textContent!.indexOf(words)
  act(() => {
    window.getSelection()!.setBaseAndExtent(node, at, node, at + words.length)
    document.dispatchEvent(new Event('selectionchange'))
  })
}
