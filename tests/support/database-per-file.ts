import { freshDatabase } from './database'

// Runs before a test file is read, so that a client made on import already finds its own database.
const { url } = await freshDatabase()
process.env.DATABASE_URL = url
