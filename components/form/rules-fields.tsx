import { SelectField, TickBox } from '@/components/ui/choice-field'
import type { RoundRules } from '@/lib/domain/round'

const counts = [1, 2, 3].map((count) => ({
  value: String(count),
  label: count === 1 ? '1 review' : `${count} reviews`,
}))

/** The three rules of review: how many, blind or not, and who decides when they differ. */
export function RulesFields({
  rules,
  onRules,
}: {
  rules: RoundRules
  onRules: (change: Partial<RoundRules>) => void
}) {
  return (
    <div className="flex flex-col gap-4">
      <SelectField
        label="A claim needs"
        options={counts}
        value={String(rules.requiredReviews)}
        onChange={(event) => onRules({ requiredReviews: Number(event.target.value) })}
      />
      <TickBox
        label="Reviews are blind"
        checked={rules.blind}
        onChange={(event) => onRules({ blind: event.target.checked })}
        hint="With two reviews or more, nobody sees another’s before submitting their own."
      />
      <TickBox
        label="A panel decides what is contested"
        checked={rules.panel}
        onChange={(event) => onRules({ panel: event.target.checked })}
        hint="Two equal votes of up to three people who did not review it. Otherwise an editor decides."
      />
    </div>
  )
}
