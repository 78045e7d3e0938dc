import { answerPicture } from '@/app/api/door/download'
import { open } from '@/app/api/door/open'
import { showPicture } from '@/lib/views/file/show-picture'

export const GET = open('showPicture', showPicture, answerPicture)
