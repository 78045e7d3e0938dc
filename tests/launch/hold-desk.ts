import { openAsOwner } from '@/bin/postgres/embedded-database'

// A desk in a process of its own: opens the data folder named first, tells the address, and stays until it is killed.
const { url } = await openAsOwner(process.argv[2] ?? '', (sentence) => console.error(sentence))
console.log(url)
