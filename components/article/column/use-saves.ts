'use client'

import { useEffect, useMemo, useState } from 'react'
import { stateOfMarks } from '@/components/article/session/sent-marks'
import { useWatched, watched } from '@/components/ui/watched'
import type { ColumnMarks } from './column-props'
import { isUnsaved, worstOf, type SaveState } from '@/components/form/save-state'
import { makeSaves, type Saves } from '@/components/form/saves'
import { useLatest } from '@/components/ui/use-latest'

const noMarks = watched<ReturnType<ColumnMarks['standing']['now']>>(new Map())

/** The forms of the screen that save themselves: tells their state and that of the marks made here upward, warns who leaves with unsaved words, tries again when the line is back. */
export function useSaves(onSaveState: (state: SaveState) => void, marks?: ColumnMarks): Saves {
  const [saves] = useState(makeSaves)
  const [own, sent] = [useWatched(saves.state), useWatched(marks?.standing ?? noMarks)]
  const state = useMemo(() => (sent.size > 0 ? worstOf([own, stateOfMarks(sent)]) : own), [own, sent])
  const latest = useLatest(onSaveState)
  useEffect(() => latest.current(state), [state, latest])

  const isAtRisk = isUnsaved(state)
  useEffect(() => {
    if (!isAtRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isAtRisk])
  useEffect(() => {
    const retry = () => {
      for (const [id, { state: now }] of marks?.standing.now() ?? []) if (now === 'trying') marks?.again(id)
      saves.retryAll()
    }
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [saves, marks])
  return saves
}
