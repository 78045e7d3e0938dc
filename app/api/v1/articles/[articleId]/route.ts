import { route } from '@/app/api/door/open'
import { deleteArticle, editArticle } from '@/lib/commands/article/edit-article'
import { readArticle } from '@/lib/views/article/read-article'

export const GET = route('readArticle', readArticle)
export const PATCH = route('editArticle', editArticle)
export const DELETE = route('deleteArticle', deleteArticle)
