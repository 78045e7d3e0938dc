import { layerQuestion, layers, type Scale } from '@/lib/domain/scales'
import type { Choices } from './claims-filter'

/** The ratings of these scales to choose from, each key once, under the question that they answer. */
export function ratingOptions(
  scales: readonly Pick<Scale, 'layer' | 'ratings'>[],
  chosen: string | undefined,
): Choices {
  const byKey = new Map(
    layers
      .toReversed()
      .flatMap((layer) =>
        scales
          .filter((scale) => scale.layer === layer)
          .flatMap(({ ratings }) =>
            ratings.map(
              ({ key, label }) => [key, { value: key, label, group: layerQuestion[layer] }] as const,
            ),
          ),
      ),
  )
  const unknown = chosen === undefined || byKey.has(chosen) ? [] : [{ value: chosen, label: chosen }]
  return [{ value: '', label: 'Any rating' }, ...byKey.values(), ...unknown]
}
