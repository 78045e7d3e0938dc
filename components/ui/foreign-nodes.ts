/*
 * A page translator or another extension puts nodes of its own into the page, and takes React's away. React then looks for its nodes where
 * they are no more: it would throw, or write into words that nobody sees. Here it finds them.
 */

/** What was put in the place of a node of ours. */
const standIns = new WeakMap<Node, ChildNode>()

/** Whether React made that node, which leaves its mark on all that it has to find again. */
const isOurs = (node: Node): boolean => Object.keys(node).some((key) => key.startsWith('__react'))

/** The child of `parent` that holds `node` or stands for it; null when nothing does. */
function placeIn(parent: Node, node: Node): ChildNode | null {
  let there: Node | null = parent.contains(node) ? node : (standIns.get(node) ?? null)
  while (there && there.parentNode !== parent) there = there.parentNode
  return there as ChildNode | null
}

/** Takes away a node that lies in foreign ones, and those that are empty without it; else what stands for it. */
function takeAway(parent: Node, node: ChildNode): void {
  const standIn = standIns.get(node)
  if (!parent.contains(node)) return void (standIn && parent.contains(standIn) && standIn.remove())
  let around = node.parentElement
  node.remove()
  while (around && around !== parent && !around.hasChildNodes()) {
    const empty = around
    around = around.parentElement
    empty.remove()
  }
}

/** The words of ours that are off the page: when React writes into them, they are put back there. */
function watchWords(): (words: Text) => void {
  const written = new MutationObserver((records) => {
    for (const { target } of records) if (!target.isConnected) standIns.get(target)?.replaceWith(target)
  })
  return (words) => written.observe(words, { characterData: true })
}

/** Remembers what is put in the place of words of ours, until React itself takes them away. */
function watchPage(left: WeakSet<Node>): void {
  const keep = watchWords()
  const placed = ({ addedNodes, previousSibling, nextSibling }: MutationRecord) => {
    const near = [addedNodes[0], previousSibling, nextSibling].find(
      (node) => node?.isConnected && node instanceof Element && !isOurs(node),
    )
    return (near ?? addedNodes[0]) as ChildNode | undefined
  }
  const page = new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.removedNodes) {
        if (!(node instanceof Text) || node.isConnected || left.has(node) || !isOurs(node)) continue
        const standIn = placed(record)
        if (standIn) standIns.set(node, standIn)
        if (standIn) keep(node)
      }
    }
  })
  page.observe(document, { childList: true, subtree: true })
}

/** Lets React draw on a page in which others have put, moved or taken away nodes: nothing throws, and what it writes is what is read. */
export function bearForeignNodes(): void {
  const left = new WeakSet<Node>()
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function removeOurs<T extends Node>(this: Node, child: T): T {
    left.add(child)
    if (child.parentNode === this) return removeChild.call(this, child) as T
    takeAway(this, child as Node as ChildNode)
    return child
  }
  Node.prototype.insertBefore = function insertOurs<T extends Node>(
    this: Node,
    node: T,
    before: Node | null,
  ): T {
    left.delete(node)
    return insertBefore.call(
      this,
      node,
      before && before.parentNode !== this ? placeIn(this, before) : before,
    ) as T
  }
  watchPage(left)
}
