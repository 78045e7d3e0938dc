/** The floors of components: each room, and the rooms of components that it may import. */
export const componentRooms: readonly { room: string; rooms: readonly string[] }[]
