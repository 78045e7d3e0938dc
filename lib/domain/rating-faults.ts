import { findRating, layerQuestion, layers, type Layer, type Scale } from './scales'

/** A sentence for each rating that is not on the article's scale, or is missing from an answer that is to count. */
export function ratingFaults(
  review: Readonly<Record<Layer, string | null>>,
  scales: Record<Layer, Scale>,
  isSubmitted: boolean,
): Record<string, string> {
  return Object.fromEntries(
    layers.flatMap((layer) => {
      const key = review[layer]
      if (key === null)
        return isSubmitted ? [[layer, `Answer “${layerQuestion[layer]}” before you submit.`]] : []
      return findRating(scales[layer], key)
        ? []
        : [
            [
              layer,
              `This rating is not on the scale: ${scales[layer].ratings.map((rating) => rating.key).join(', ')}.`,
            ],
          ]
    }),
  )
}
