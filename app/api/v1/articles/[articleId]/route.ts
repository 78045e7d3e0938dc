import { route } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { deleteArticle, editArticle, readArticle } from '@/lib/commands/edit-article'

export const GET = route(endpoints.readArticle, readArticle)
export const PATCH = route(endpoints.editArticle, editArticle)
export const DELETE = route(endpoints.deleteArticle, deleteArticle)
