import { render, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { bearForeignNodes } from '@/components/ui/foreign-nodes'

beforeAll(bearForeignNodes)

/** Words beside other words and elements, some of which come and go: what React holds by their own text nodes. */
function Figures({
  done,
  all,
  isLate,
  names,
}: {
  done: number
  all: number
  isLate: boolean
  names: readonly string[]
}) {
  return (
    <p>
      {done} of {all} looked at{isLate && ' and late'}
      {isLate ? <b>!</b> : ' in time'}
      {names.map((name) => (
        <i key={name}>
          {name}, {done}
        </i>
      ))}
    </p>
  )
}

const texts = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) found.push(walker.currentNode as Text)
  return found
}

const font = (words?: string) =>
  Object.assign(document.createElement('font'), words === undefined ? {} : { textContent: words })

/** What translators and extensions do to words. */
const hands: Record<string, (words: Text) => void> = {
  'puts other words in their place': (words) => words.replaceWith(font('andere Worte')),
  'puts other words before them, then takes them away': (words) => {
    words.before(font('andere Worte'))
    words.remove()
  },
  'wraps them twice': (words) => {
    const inner = font()
    const outer = font()
    outer.append(inner)
    words.replaceWith(outer)
    inner.append(words)
  },
  'takes them away': (words) => words.remove(),
}

const before = { done: 1, all: 3, isLate: true, names: ['Ada', 'Ben'] }
const after = { done: 2, all: 3, isLate: false, names: ['Ben', 'Cy'] }

test.for(Object.keys(hands).filter((name) => name !== 'takes them away'))(
  'React’s next words are read, whoever %s',
  async (name) => {
    const { container, rerender } = render(<Figures {...before} />)
    texts(container).forEach(hands[name]!)
    await Promise.resolve()
    rerender(<Figures {...after} />)
    // What is the same as before stays as others left it; all that is new stands where it belongs.
    const read =
      name === 'wraps them twice' ? '2 of 3 looked at in timeBen, 2Cy, 2' : '2… … … in time… … 2Cy, 2'
    await waitFor(() =>
      expect(container.textContent.replace(/andere Worte/g, '… ').replace(/ +/g, ' ')).toBe(read),
    )
  },
)

test('nothing that others do to the nodes of a page stops it from being drawn', async () => {
  const shown = fc.record({
    done: fc.nat(3),
    all: fc.nat(3),
    isLate: fc.boolean(),
    names: fc.uniqueArray(fc.constantFrom('Ada', 'Ben', 'Cy', 'Di')),
  })
  const deed = fc.record({ hand: fc.constantFrom(...Object.keys(hands)), which: fc.nat(), next: shown })
  await fc.assert(
    fc.asyncProperty(shown, fc.array(deed, { maxLength: 5 }), async (first, deeds) => {
      const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const { container, rerender, unmount } = render(<Figures {...first} />)
      for (const { hand, which, next } of deeds) {
        const all = texts(container)
        const words = all[which % Math.max(1, all.length)]
        if (words) hands[hand]!(words)
        await Promise.resolve()
        rerender(<Figures {...next} />)
      }
      unmount()
      expect(container.textContent).toBe('')
      expect(complaint).not.toHaveBeenCalled()
      complaint.mockRestore()
    }),
    { numRuns: 60 },
  )
})
