import type { Locator } from '@playwright/test'

/** Selects those words in a text that was kept, as a mouse does. */
export const selectWordsIn = (kept: Locator, words: string): Promise<void> =>
  kept.evaluate((field, words) => {
    const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { currentNode: node } = walker
      const at = node.textContent!.indexOf(words)
      if (at >= 0) window.getSelection()!.setBaseAndExtent(node, at, node, at + words.length)
    }
  }, words)
