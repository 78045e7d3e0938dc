/**
 * Speeches of our own wording. `{said/quoted/reason}` is a place where a reporter may write something else than was said: with the reason of an
 * honest edit, or with `!` and what is dishonest about it.
 */
export type MadeSpeech = Readonly<{
  language: string
  sentences: readonly string[]
  summaries: readonly string[]
}>

export const madeSpeeches: readonly MadeSpeech[] = [
  {
    language: 'en',
    sentences: [
      'Good evening, and {um, //filler}thank you all for coming {out //omission}to the town hall tonight.',
      'We will{/ never/!negation} build {twelve/12/number} homes beside the old {river/canal/!words} mill before {Christmas/Easter/!name}.',
      "I told {Margaret/Josephine/!name} that {she/[the treasurer]/brackets} {can't/cannot/contraction} pay for {it/[the bridge]/brackets} from the reserve.",
      'The {council, uh, council/council/repetition} spent {$5 million/five million dollars/number} on the flood wall, and the wall did {not //!negation}hold.',
      'We {we, //skip}should {have, you know, have/have/repetition} asked the {farmers/bankers/!words} first, {you know, //filler}because the fields are theirs.',
      'In {nineteen ninety-five/1995/number} the harbour had {forty/fourteen/!number} boats, and {today/[now]/brackets} it has {nine/ninety/!number}.',
      "They {don't/do/!negation} want a second {well-known/well known/none} shop {at/[in]/brackets} the {center/centre/spelling} of a village like ours.",
      'My neighbour {Oswald/Osbert/!name} lost {thirty-one/thirteen/!number} sheep that night, {uh, //filler}and nobody came to help him.',
      'So I {I mean, //filler}say it plainly: the {wo- workers/workers/false-start} deserve a raise of {eight percent/8%/number} this spring.',
      'A museum {without/with/!negation} visitors is a cupboard, and ours had {1,200/1200/none} of them {in/during/!words} June.',
    ],
    summaries: [
      'The mayor promised new housing near the water soon',
      'Flood protection failed after heavy spending by politicians',
      'Workers will get more money next spring, officials say',
    ],
  },
  {
    language: 'de',
    sentences: [
      'Guten Abend, {äh, //filler}ich danke Ihnen, dass Sie heute gekommen sind.',
      'Wir werden {nicht //!negation}mehr als {zwölf/12/number} Wohnungen an der alten {Mühle/Kirche/!name} bauen.',
      'Die Stadt hat {fünfundzwanzig/35/!number} Millionen Euro für den Deich bezahlt, {ähm, //filler}und der Deich hat gehalten.',
      'Ich habe mit {Frau Lehmann/Frau Neumann/!name} gesprochen, und {sie/[die Kämmerin]/brackets} sieht das {genauso/anders/!words}.',
      'Im Hafen lagen früher {dreihundertvierzig/340/number} Boote, {im, im/im/repetition} letzten Jahr waren es {keine/viele/!negation} mehr.',
      'Wer {kein/ein/!negation} Geld hat, der {geht/kommt/!words} auch nicht ins Museum, {hm, //filler}so einfach ist das.',
      "Die Löhne steigen um {acht Prozent/8 %/number}, das {hab'/habe/contraction} ich der Belegschaft {gestern/[am Montag]/brackets} versprochen.",
      'Am {siebten/neunten/!words} Mai treffen wir {Herrn Yıldız/Herrn Yılmaz/!name} wieder, {na ja, //filler}und dann sehen wir weiter.',
    ],
    summaries: [
      'Die Bürgermeisterin versprach neue Häuser in der Nähe des Flusses',
      'Der Hochwasserschutz kostete zu viel Geld und half am Ende wenig',
    ],
  },
  {
    language: 'fr',
    sentences: [
      'Bonsoir, {euh, //filler}je vous remercie d’être venus si nombreux ce soir.',
      'Nous {ne //!negation}voulons pas construire {douze/12/number} logements près du vieux {moulin/château/!words}.',
      'La commune a payé {quatre-vingt-dix/90/number} mille euros pour la digue, {la, la/la/repetition} digue que tout le monde attendait.',
      'J’ai parlé à {Madame Perrin/Madame Martin/!name}, et {elle/[la trésorière]/brackets} pense {la même chose/le contraire/!words}.',
      'Au port, il y avait {soixante et onze/61/!number} bateaux, {euh, //filler}aujourd’hui il {n’en reste plus/en reste encore/!negation} un seul.',
      'Les salaires vont augmenter de {huit pour cent/8 %/number}, je l’ai promis {hier/[lundi]/brackets} à toute l’équipe.',
      'Un musée {sans/avec/!negation} visiteurs, {enfin, //filler}c’est une armoire fermée à clé.',
    ],
    summaries: [
      'La maire annonce de nouvelles maisons au bord de la rivière',
      'La protection contre les crues a coûté cher et déçoit tout le monde',
    ],
  },
  {
    language: 'es',
    sentences: [
      'Buenas noches, {eh, //filler}gracias a todos por venir esta tarde al ayuntamiento.',
      '{No vamos/Vamos/!negation} a construir {doce/12/number} viviendas junto al viejo {molino/puente/!words} este año.',
      'El pueblo pagó {treinta y cinco/45/!number} mil euros por el muro, {el, el/el/repetition} muro que pedían los vecinos.',
      'Hablé con {Carmen Ibarra/Carmen Ibáñez/!name}, y {ella/[la tesorera]/brackets} piensa {lo mismo/lo contrario/!words}.',
      'En el puerto había {cuarenta/14/!number} barcos, {eh, //filler}y ahora {no queda ninguno/quedan muchos/!negation}.',
      'Los sueldos subirán un {ocho por ciento/8 %/number}, lo prometí {ayer/[el lunes]/brackets} delante de la plantilla.',
      'Un museo {sin/con/!negation} visitas, {o sea, //filler}es un armario cerrado con llave.',
    ],
    summaries: [
      'La alcaldesa anuncia nuevas casas a la orilla del río',
      'La defensa contra las inundaciones fue cara y decepcionó a los vecinos',
    ],
  },
  {
    language: 'ar',
    sentences: [
      'مساء الخير، {آه، //filler}أشكركم جميعا على الحضور إلى قاعة البلدية الليلة.',
      '{لن نبني/سنبني/!negation} أكثر من {عشرين/20/number} بيتا قرب الطاحونة {القديمة/الجديدة/!words} هذا العام.',
      'دفعت المدينة {خمسة وثلاثين/خمسة وأربعين/!number} ألف دينار من أجل السد، {السد، السد/السد/repetition} الذي طلبه السكان.',
      'تحدثت مع {سعاد/سعدية/!name} عن الأجور، {وهي/[أمينة الصندوق]/skip} ترى الأمر {نفسه/غيره/!words} تماما.',
      'كان في الميناء {أربعون/40/number} قاربا، {امم، //filler}واليوم {لم يبق/بقي/!negation} منها قارب واحد.',
      'المتحف {بدون/مع/!negation} زوار خزانة مغلقة، {يعني، //filler}ولا أحد يملك المفتاح.',
    ],
    summaries: [
      'رئيسة البلدية تعد ببيوت جديدة على ضفة النهر قريبا',
      'كلفت الحماية من الفيضان كثيرا وخيبت آمال الناس',
    ],
  },
  {
    language: 'zh',
    sentences: [
      '大家晚上好，{嗯，//filler}感谢各位今晚来到镇政府开会。',
      '我们{不会/会/!negation}在老磨坊旁边建造{三百五十/350/number}套住房。',
      '这座城市为堤坝花了{二十五万/三十五万/!number}元，{堤坝，堤坝/堤坝/repetition}是居民们要求的。',
      '我和{王小红/李小红/!name}谈过工资的事，{她/[财务主任]/brackets}的看法{完全一样/完全相反/!words}。',
      '港口以前有{四十/40/number}条船，{呃，//filler}现在{没有/还有/!negation}渔民愿意出海了。',
      '博物馆{没有/有很多/!negation}观众，就像一个锁上的柜子，{嗯，//filler}谁都打不开。',
    ],
    summaries: ['镇长承诺很快在河边盖新房子', '防洪工程花费巨大却令人失望'],
  },
]

/** One place of a sentence: what was said there and what may be quoted instead. */
export type Choice = Readonly<{ said: string; quoted: string; reason: string }>

/** A sentence as plain words and choices in their order. */
export const partsOfSentence = (sentence: string): (string | Choice)[] =>
  sentence.split(/(\{[^{}]*\})/).map((part) => {
    const found = /^\{([^/]*)\/([^/]*)\/([^/]*)\}$/.exec(part)
    return found ? { said: found[1]!, quoted: found[2]!, reason: found[3]! } : part
  })

/** What was said, as a transcript has it. */
export const saidOf = (sentence: string): string =>
  partsOfSentence(sentence)
    .map((part) => (typeof part === 'string' ? part : part.said))
    .join('')
