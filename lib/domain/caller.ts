import type { Actor } from './person'

/**
 * A signed-in person as the door lets them in: who it is, by which session, how that was shown, and the number under which the log
 * tells of the request.
 */
export type Caller = Actor & Readonly<{ session: string; signedInBy: 'cookie'; requestId: string }>

/** Whoever asks where no sign-in is needed: nobody in particular, with no role and so with no right. */
export type Nobody = Readonly<{ id: null; role: null; session: null; signedInBy: null; requestId: string }>

/** A person of whom it is known by which session they ask; none where the desk itself looks on their behalf. */
export type InSession = Actor & Readonly<{ session?: string | null }>
