import { bodyAndTargetRules } from './annotation-body-rules'
import { collectionRules } from './annotation-collection-rules'
import type { AnnotationRule } from './annotation-parts'

/** What the W3C's model demands of a collection of annotations, must and should alike, one rule a row. */
export const annotationRules: readonly AnnotationRule[] = [...collectionRules, ...bodyAndTargetRules]
