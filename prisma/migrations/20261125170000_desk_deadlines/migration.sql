-- Until when an article is to be finished; the index is on the expression, so that a closed one needs no column that says it has no date any more.
CREATE INDEX "Article_deadline_idx" ON "Article" (
  (CASE WHEN "state" IN ('draft', 'checking', 'ready', 'corrected') THEN coalesce("dueAt", 'infinity'::timestamptz) ELSE 'infinity'::timestamptz END), "id"
);
