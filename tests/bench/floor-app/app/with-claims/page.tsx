import { readMade } from '../read-made'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const { blocks, claims } = await readMade()
  return (
    <main>
      {blocks.map((block, at) => (
        <p key={at}>{block}</p>
      ))}
      <ul>
        {claims.map(({ id, quote, wording, state }) => (
          <li key={id}>
            <q>{quote}</q>
            <p>{wording}</p>
            <p>{state}</p>
          </li>
        ))}
      </ul>
    </main>
  )
}
