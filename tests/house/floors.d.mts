/** The floors: each room, the rooms of lib that it may import, and the packages. */
export const rooms: readonly {
  room: string
  rooms: readonly string[]
  outside: readonly string[]
  node?: boolean
}[]
