import { readMade } from './read-made'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const { blocks } = await readMade()
  return (
    <main>
      {blocks.map((block, at) => (
        <p key={at}>{block}</p>
      ))}
    </main>
  )
}
