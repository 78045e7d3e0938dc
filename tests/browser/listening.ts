import type { Page } from '@playwright/test'

type Value = { value?: unknown }
type Node = {
  nodeId: string
  ignored: boolean
  role?: Value
  name?: Value
  description?: Value
  childIds?: string[]
  properties?: { name: string; value: Value }[]
}

/** What a screen reader is given of one thing on the page: its role, its words and what is said of it beyond them. */
export type Heard = Readonly<{ role: string; words: string; says: string }>

const text = (value: Value | undefined): string => (typeof value?.value === 'string' ? value.value : '')

async function tree(page: Page): Promise<Node[]> {
  const line = await page.context().newCDPSession(page)
  const { nodes } = (await line.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
  await line.detach()
  return nodes
}

function wordsIn(node: Node, known: ReadonlyMap<string, Node>): string {
  if (text(node.role) === 'StaticText') return text(node.name)
  return (node.childIds ?? [])
    .map((id) => known.get(id))
    .map((child) => (child ? wordsIn(child, known) : ''))
    .join('')
}

function asHeard(node: Node, known: ReadonlyMap<string, Node>): Heard {
  return {
    role: text(node.role),
    words: text(node.name) || wordsIn(node, known),
    says: text(node.description),
  }
}

/** Everything of one role, in the order of the page, as Chromium's accessibility tree has it. */
export async function heard(page: Page, role: string): Promise<Heard[]> {
  const nodes = await tree(page)
  const known = new Map(nodes.map((node) => [node.nodeId, node]))
  const found: Heard[] = []
  const walk = (node: Node | undefined): void => {
    if (!node) return
    if (!node.ignored && text(node.role) === role) found.push(asHeard(node, known))
    for (const child of node.childIds ?? []) walk(known.get(child))
  }
  walk(nodes[0])
  return found
}

/** What has the focus, as the accessibility tree has it. */
export async function heardAtFocus(page: Page): Promise<Heard | null> {
  const nodes = await tree(page)
  const known = new Map(nodes.map((node) => [node.nodeId, node]))
  const focused = nodes
    .filter(
      (node) =>
        text(node.role) !== 'RootWebArea' &&
        node.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    )
    .at(-1)
  return focused ? asHeard(focused, known) : null
}

/** What the live regions say at present. */
export async function told(page: Page): Promise<string[]> {
  const nodes = await tree(page)
  const known = new Map(nodes.map((node) => [node.nodeId, node]))
  return nodes
    .filter((node) => ['status', 'alert'].includes(text(node.role)))
    .map((node) => wordsIn(node, known))
    .filter(Boolean)
}
