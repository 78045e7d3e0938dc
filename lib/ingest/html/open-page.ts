import { parseHTML } from 'linkedom'
import { defaultTreeAdapter, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

/** What holds no words of the page, or holds them for programs. */
const taken = new Set([
  'script',
  'style',
  'noscript',
  'svg',
  'template',
  'iframe',
  'object',
  'embed',
  'canvas',
])

/** A page that was opened: its document, without what runs or is drawn, and what it tells programs of itself. */
export type OpenPage = Readonly<{ document: Document; linkedData: readonly string[]; scripts: string }>

type Aside = { linkedData: string[]; scripts: string[] }

const attribute = (element: DefaultTreeAdapterTypes.Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? ''

const wordsIn = (element: DefaultTreeAdapterTypes.Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

/** Takes out of the tree what is not to be read, and keeps of scripts what the page says of itself and where they come from. */
function takeOut(root: DefaultTreeAdapterTypes.ParentNode, aside: Aside): void {
  const waiting: Node[] = [...root.childNodes]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('tagName' in node)) continue
    if (!taken.has(node.tagName)) {
      waiting.push(...node.childNodes)
      continue
    }
    if (/^application\/ld\+json/i.test(attribute(node, 'type'))) aside.linkedData.push(wordsIn(node))
    else aside.scripts.push(attribute(node, 'src'), attribute(node, 'id'), wordsIn(node).slice(0, 2_000))
    defaultTreeAdapter.detachNode(node)
  }
}

/** Opens a page as a browser would, with parse5, and gives a document to walk through; nothing of it runs or is loaded. */
export function openPage(html: string): OpenPage {
  const tree = parse(html)
  const aside: Aside = { linkedData: [], scripts: [] }
  takeOut(tree, aside)
  const { document } = parseHTML(serialize(tree))
  return { document, linkedData: aside.linkedData, scripts: aside.scripts.join('\n') }
}
