import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions, whenceOf } from '@/lib/auth/next-auth'

const handler = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> => NextAuth(request as never, context as never, authOptions(whenceOf(request.headers)))

export { handler as GET, handler as POST }
