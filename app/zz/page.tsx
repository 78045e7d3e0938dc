'use client'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { Menu } from '@/components/ui/menu'
import { Notice } from '@/components/ui/notice'
import { TextField, TextArea } from '@/components/ui/text-field'
import { SelectField, TickBox } from '@/components/ui/choice-field'
import { RatingMark } from '@/components/ui/rating-mark'
import { RelativeTime } from '@/components/ui/relative-time'
import { Progress } from '@/components/ui/progress'
import { Wordmark } from '@/components/ui/wordmark'
import { Dialog } from '@/components/ui/dialog'
import { scales } from '@/lib/domain/scales'
import { useState } from 'react'
export default function P() {
  const { toast, say } = useToast()
  const [d, setD] = useState(false)
  return <main id="content" className="mx-auto flex max-w-3xl flex-col gap-4 p-6">
    <Wordmark />
    <h1 className="font-reading text-36 font-semibold">The doors of dialogue remain open, minister says — “not resolve”</h1>
    <p className="font-reading text-24 italic">Dek italic اردو</p>
    <p className="font-reading text-19">The acting interior minister warned Islamabad. Łódź.</p>
    <p className="font-reading text-19" lang="ur" dir="rtl">یہ ایک خبر ہے۔</p>
    <div className="flex flex-wrap gap-2"><Button look="filled">Mark claim</Button><Button onClick={() => setD(true)}>Open dialog</Button><Button look="quiet" onClick={() => say({ text: 'Claim dropped.', action: { label: 'Undo', onChoose() {} } })}>Toast</Button><Button look="danger">Drop</Button><Button busy>Saving</Button><Menu label="Export" lines={[{ label: 'JSON', href: '/x' }, { label: 'CSV', hint: 'for a spreadsheet', href: '/y' }]} /></div>
    <Notice>The e-mail address or the password is not right.</Notice>
    <Notice kind="news">Draft saved 2 minutes ago</Notice>
    <TextField label="Title" optional hint="As printed" /><TextField label="Link" error="A link must begin with http:// or https://." defaultValue="javascript:" />
    <TextArea label="Reasoning" /><SelectField label="Language" options={[{ value: 'en', label: 'English' }]} /><TickBox label="Put the title" hint="so that" />
    <div className="flex flex-wrap gap-4">{scales.flatMap((s) => s.ratings).map((r) => <RatingMark key={r.key} rating={r} />)}<RatingMark rating={null} /></div>
    <Progress done={12} all={40} label="12 of 40" />
    <RelativeTime at="2026-11-22T10:00:00Z" />
    {toast}{d && <Dialog title="Sign in again" onClose={() => setD(false)}><TextField label="Password" /><Button look="filled">Sign in</Button></Dialog>}
  </main>
}
