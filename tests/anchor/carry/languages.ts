/** What texts of a language are made of. */
export type Language = Readonly<{
  words: readonly string[]
  phrases: readonly string[]
  stop: string
  space: string
}>

const english =
  `the a of in rents rose by third last year minister said that prices will not rise fall never officials denied report on
  Thursday Friday government could may has had 3.5 percent “nearly half” don't non-profit U.S. agreement drone Asif Karachi spokeswoman
  committee quarter between schools hospitals water because despite however according first only most`.split(
    /\s+/,
  )

/** Words of each script, phrases that come again and again, and how sentences end. */
export const languages: readonly Language[] = [
  {
    words: english,
    phrases: ['said on Thursday', 'he said', 'according to the minister'],
    stop: '.',
    space: ' ',
  },
  { words: english, phrases: [], stop: '.', space: ' ' },
  {
    words:
      'وزیر نے کہا کہ معاہدہ پاکستان میں ڈرون کی اجازت دیتا ہے پہلی بار عوامی طور پر نہیں کرایے بڑھ گئے می‌خواهم سال تہائی حکومت'.split(
        ' ',
      ),
    phrases: ['نے جمعرات کو کہا'],
    stop: '۔',
    space: ' ',
  },
  {
    words:
      'قالَ الوزيرُ إن الأسعار لن ترتفع هذا العام وأكدت الحكومة الاتفاق مع واشنطن على أول مرة علناً ٣٫٥ في المئة'.split(
        ' ',
      ),
    phrases: ['قال يوم الخميس'],
    stop: '.',
    space: ' ',
  },
  {
    words:
      '部长 说 房租 不会 上涨 去年 三分之一 政府 首次 公开 承认 协议 允许 无人机 从 其 领土 起飞 官员 否认 周四 百分之五 学校'.split(
        ' ',
      ),
    phrases: ['部长周四说'],
    stop: '。',
    space: '',
  },
  {
    words: [
      ...english.slice(0, 30),
      '👨‍👩‍👧‍👦',
      '👍🏽',
      '🇵🇰',
      '🇺🇸',
      '1️⃣',
      'cafe\u0301',
      'n\u0303o',
      '𝒳𝒴',
      '½',
      'ﬁne',
    ],
    phrases: ['👍🏽 he said 🇵🇰'],
    stop: '!',
    space: ' ',
  },
]
