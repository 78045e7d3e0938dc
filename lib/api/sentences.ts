import type { Elsewhere, Refusal, Rule } from '@/lib/domain/outcome'

/** The one sentence that each refusal is told with. */
export const sentence: Record<Exclude<Refusal['code'], 'against-rule'>, string> = {
  invalid: 'Something in this request is not right.',
  'not-signed-in': 'Please sign in.',
  'not-allowed': 'Your role does not allow this.',
  'second-factor-first': 'Your desk asks you for a second factor first; set it up on your account page.',
  'not-there': 'There is nothing here, or it is not yours to see.',
  stale: 'This was changed while you were writing.',
  'too-large': 'This is too large.',
  'wrong-type': 'This type of content is not taken here.',
  unreadable: 'This could not be read.',
  'too-many': 'Too many tries; wait a little.',
  'not-ready': 'The desk is not ready; try again in a moment.',
  'no-room':
    'The desk is short of disk space: nothing more can be stored until whoever runs it makes room; what is there can be read.',
  'too-slow': 'This came too slowly.',
  'wrong-method': 'This cannot be done at this address.',
}

/** What is said of a write from elsewhere. */
export const elsewhereSays = ({ from, desk }: Elsewhere): string =>
  `This was asked by ${from === null ? 'a page of another site' : `a page at ${from}`}, and the desk takes changes only from ${desk}: open it there, or let whoever runs it set APP_URL to the address that people use.`

/** The one sentence that each rule of the desk refuses with. */
export const ruleSays: Record<Rule, string> = {
  'text-differs': 'The words at this place of the article are not the words that were sent.',
  'not-this-revision': 'The article has another revision by now.',
  'has-submitted-review': 'This claim has a submitted review; drop it with a reason instead.',
  'may-be-reviewed':
    'In a blind round somebody may have reviewed this without its being seen; drop the claim with a reason instead.',
  'scale-may-be-used':
    'In a blind round somebody may have answered on these scales without its being seen; with the first claim of an article they stay as they are.',
  'has-others-evidence': 'A colleague has attached evidence to this claim; drop it with a reason instead.',
  'has-comments': 'Something was said of this claim; drop it with a reason instead.',
  'is-dropped': 'This claim was dropped; restore it first.',
  'not-dropped': 'This claim is not dropped.',
  'is-withdrawn': 'This evidence was withdrawn.',
  'not-withdrawn': 'This evidence is not withdrawn.',
  'reply-withdrawn': 'This entry was withdrawn: restore it first.',
  'reply-stands': 'This entry is not withdrawn.',
  'not-a-calculation': 'Only a calculation is checked by a second person.',
  'own-calculation': 'You wrote this calculation; somebody else has to check it.',
  'is-checked': 'Somebody has checked this calculation as it is.',
  'email-taken': 'Somebody with this e-mail address is already on the desk.',
  'last-administrator': 'The desk needs at least one administrator who can sign in.',
  'wrong-password': 'The present password is not right.',
  'link-used': 'This link was used, or is too old; ask for a new one.',
  'parent-elsewhere': 'A claim can only be part of another claim of the same article.',
  'scale-in-use':
    'Claims of this article are rated already; its scales, and its kind where it decides the scale, stay as they are.',
  'too-many-drafts': 'You have too many unfinished forms; finish or empty some.',
  'is-signed-off': 'This article is signed off; reopen it first.',
  'is-published': 'This article is published; correct or reopen it first.',
  'is-retracted': 'This article is retracted; nothing of it changes any more.',
  'not-signed-off': 'This article is not signed off.',
  'not-published': 'This article is not published.',
  'gates-red': 'Some gates are red; meet them, or override them with a reason.',
  'not-checking': 'Only an article that is being checked can be called ready.',
  'same-text': 'This is the text as it is already; there is nothing to save.',
  'is-disabled': 'This person is disabled; enable the person first.',
  'needs-named-editor':
    'Name at least one editor or administrator who can sign in, or nobody could name others.',
  'not-to-oneself': 'Hand it over to somebody other than yourself.',
  'cannot-take-work': 'This person cannot take it: a reader, disabled, or not named on this article.',
  'no-mail': 'This desk sends no mail; ask an administrator for a link.',
  'has-answered': 'Your review of this round is in; you can review again when the round is complete.',
  'not-contested': 'This claim is not contested; there is nothing to decide.',
  'not-decided': 'This claim has no verdict that holds.',
  'not-stale': 'This verdict is not stale; there is nothing to confirm.',
  'own-review': 'You reviewed this claim in this round; somebody else decides it.',
  'panel-decides': 'A panel decides this claim; vote instead.',
  'no-panel': 'No panel decides this article’s claims; an editor adjudicates.',
  'has-voted': 'You have voted on this claim already.',
  'not-submitted': 'You have no review in this round that could be taken back.',
  'changed-since': 'The claim changed since your review; confirm the review for what is now, or review anew.',
  'read-others': 'You have read another review of this blind round, so yours stands.',
  'reviewed-since':
    'Somebody has reviewed this claim after you, so your review stands; you can review again.',
  'decided-since':
    'Somebody has decided or confirmed the verdict since, so your review stands; you can review again.',
  'voted-since': 'The panel has begun to vote on these reviews, so yours stands.',
  'signed-off-since': 'The article was signed off with your review, so it stands; you can review again.',
  'has-draft': 'You have begun another review of this claim; submit that one instead.',
  'not-voted': 'You have no vote on this claim that could be taken back.',
  'panel-hung': 'All have voted, and the votes are read; an editor adjudicates.',
  'panel-full': 'Three people have voted and no two agree; an editor adjudicates.',
  'is-adrift': 'The text changed under this claim; say first which words it is about now.',
  'not-outdated': 'No review of yours in this round is outdated; there is nothing to confirm.',
  'quotation-not-found':
    'The quotation is not found word by word in what is kept of this article, so it cannot be rated as said on record; keep a transcript or a page that has it, or give another answer.',
  'rating-gone': 'This verdict’s ratings are not on the article’s scales any more; review the claim again.',
  'not-only-signs': 'More than signs differs here; look at this claim by itself.',
  'wrong-code': 'This code is not right, or was used already.',
  'has-second-factor': 'A second factor is set up already; turn it off first.',
  'no-second-factor': 'There is no second factor to do this with.',
  'key-used': 'This key was used for another request within the day; choose a new one.',
  'id-taken': 'This id is taken; choose a new one.',
  'source-known': 'There is a source of this name already; use that one, or merge the two.',
  'source-merged': 'This source was merged into another one; work on that one.',
  'source-withdrawn': 'This source was withdrawn already.',
  'source-stands': 'This source is not withdrawn.',
  'one-source-withdrawn':
    'One of the two is withdrawn and the other is not: withdraw both, or take the withdrawal back, before you merge them.',
  'not-fetching': 'This page is not being fetched any more.',
  'not-kept': 'Of this page nothing was kept that another could be compared with; fetch it anew.',
  'slice-gap': 'This piece of the file does not begin where the last one ended; go on from there.',
  'bytes-differ': 'What came is not the file that was announced; upload it again.',
  'kind-not-kept':
    'Files of this kind are not kept; upload a PDF, a picture, text, a sound, a film, a saved page or an office file.',
  'file-gone': 'The bytes of this file are not there any more; whoever runs the desk can look for them.',
  'file-changed': 'The bytes of this file are not those that were kept, so they are not given out.',
  'has-claims': 'This sentence has a claim, so there is something to check.',
}

/** What is said of a file that is larger than files may be. */
export const tooLargeSays = (megabytes: number): string =>
  `This file is too large: at most ${megabytes} MB are kept.`

const mostQuoted = 80

/** What a refusal by a rule is told with; where it is one of several claims that the rule refuses, its words come first. */
export function againstRuleSays({ rule, about }: Readonly<{ rule: Rule; about?: string }>): string {
  if (about === undefined) return ruleSays[rule]
  const letters = [...about]
  const words = letters.length > mostQuoted ? `${letters.slice(0, mostQuoted).join('')}…` : about
  return `${/[“”„"]/.test(words) ? `‘${words}’` : `“${words}”`}: ${ruleSays[rule]}`
}

/** The refusal of a new password that is among the first that a guesser tries. */
export const commonPassword: Refusal = {
  code: 'invalid',
  fields: { password: 'This password is easy to guess; choose a few words that do not belong together.' },
}

/** The status that a refusal is answered with. */
export const status: Record<Refusal['code'], number> = {
  invalid: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'second-factor-first': 403,
  'not-there': 404,
  stale: 409,
  'against-rule': 409,
  'too-large': 413,
  'wrong-type': 415,
  unreadable: 422,
  'too-many': 429,
  'not-ready': 503,
  'no-room': 507,
  'wrong-method': 405,
  'too-slow': 408,
}
