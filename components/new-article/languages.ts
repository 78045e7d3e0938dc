/** The languages that the form offers by name; any other by its tag. */
export const languages = [
  { value: 'ar', label: 'Arabic' }, { value: 'bn', label: 'Bengali' }, { value: 'zh', label: 'Chinese' }, { value: 'nl', label: 'Dutch' },
  { value: 'en', label: 'English' }, { value: 'fr', label: 'French' }, { value: 'de', label: 'German' }, { value: 'el', label: 'Greek' },
  { value: 'he', label: 'Hebrew' }, { value: 'hi', label: 'Hindi' }, { value: 'id', label: 'Indonesian' }, { value: 'it', label: 'Italian' },
  { value: 'ja', label: 'Japanese' }, { value: 'ko', label: 'Korean' }, { value: 'ps', label: 'Pashto' }, { value: 'fa', label: 'Persian' },
  { value: 'pl', label: 'Polish' }, { value: 'pt', label: 'Portuguese' }, { value: 'ru', label: 'Russian' }, { value: 'es', label: 'Spanish' },
  { value: 'sw', label: 'Swahili' }, { value: 'sv', label: 'Swedish' }, { value: 'tr', label: 'Turkish' }, { value: 'uk', label: 'Ukrainian' },
  { value: 'ur', label: 'Urdu' }, { value: 'vi', label: 'Vietnamese' }, { value: 'other', label: 'Another language' },
] as const
