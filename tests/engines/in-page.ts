/* What is asked in the page itself: each function is sent there as text, and so knows nothing but what it is handed. */

type Point = { x: number; y: number }

/** Whether React has taken the screen over, every button included, and nothing waits to be drawn. */
export async function isAwake(): Promise<boolean> {
  await new Promise((settle) => requestAnimationFrame(() => setTimeout(settle, 50)))
  const parts = [document.getElementById('content'), ...document.querySelectorAll('button')]
  return (
    document.readyState === 'complete' &&
    parts.every((part) => Object.keys(part ?? {}).some((key) => key.startsWith('__react')))
  )
}

/** Where what has that name can be clicked: it stands still, and nothing lies over it. Null while it is not there. */
export async function findNamed(name: string): Promise<Point | null> {
  const squeeze = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim()
  const frame = () => new Promise((settle) => requestAnimationFrame(settle))
  const nameOf = (element: Element) => {
    const said = ((element as HTMLInputElement).labels?.[0] ?? element).cloneNode(true) as Element
    for (const unheard of said.querySelectorAll('[aria-hidden=true], [hidden], option')) unheard.remove()
    return squeeze(element.getAttribute('aria-label') || said.textContent)
  }
  const within = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
  const all = [...within.querySelectorAll('button, a[href], input, textarea, select')]
  const found = all.find((element) => element.getClientRects().length > 0 && nameOf(element) === name)
  if (!found) return null
  found.scrollIntoView({ block: 'center', behavior: 'instant' })
  await frame()
  const before = found.getBoundingClientRect()
  await frame()
  const { left, top, width, height } = found.getBoundingClientRect()
  const place = { x: left + width / 2, y: top + height / 2 }
  const hit = document.elementFromPoint(place.x, place.y)
  return before.top === top &&
    before.left === left &&
    hit !== null &&
    (found.contains(hit) || hit.contains(found))
    ? place
    : null
}

/** Where those words of the article begin and end, brought to the middle of the window; null while they are not there or still move. */
export async function placeOfWords(words: string): Promise<{ from: Point; to: Point } | null> {
  const article = document.querySelector('article')
  if (!article) return null
  const nodes: Text[] = []
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  const start = nodes
    .map((node) => node.data)
    .join('')
    .indexOf(words)
  if (start < 0) return null
  const at = (offset: number, isEnd: boolean): [Text, number] => {
    let left = offset
    const node = nodes.find(
      (one) => left < one.length || (isEnd && left === one.length) || ((left -= one.length), false),
    )!
    return [node, left]
  }
  const range = document.createRange()
  range.setStart(...at(start, false))
  range.setEnd(...at(start + words.length, true))
  const boxes = () => [...range.getClientRects()].filter((box) => box.width > 0)
  range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' })
  await new Promise((settle) => requestAnimationFrame(settle))
  const before = boxes()[0]
  await new Promise((settle) => requestAnimationFrame(settle))
  const [first, last] = [boxes()[0], boxes().at(-1)]
  if (!range.startContainer.isConnected || !first || !last || first.top !== before?.top) return null
  return {
    from: { x: first.left + 0.5, y: first.top + first.height / 2 },
    to: { x: last.right - 0.5, y: last.top + last.height / 2 },
  }
}

/** The boxes of everything that a selector names. */
export function boxesOf(selector: string): { left: number; top: number; width: number; height: number }[] {
  return [...document.querySelectorAll(selector)].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left, top, width, height }
  })
}
