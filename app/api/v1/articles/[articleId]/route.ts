import { route } from '@/app/api/door/open'
import { deleteArticle, editArticle, readArticle } from '@/lib/commands/edit-article'

export const GET = route('readArticle', readArticle)
export const PATCH = route('editArticle', editArticle)
export const DELETE = route('deleteArticle', deleteArticle)
