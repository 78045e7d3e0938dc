import { readMade } from '../read-made'
import { ClaimList } from './claim-list'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const { blocks, claims } = await readMade('shortest')
  return (
    <main>
      {blocks.map((block, at) => (
        <p key={at}>{block}</p>
      ))}
      <ClaimList claims={claims} />
    </main>
  )
}
