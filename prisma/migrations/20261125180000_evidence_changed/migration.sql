-- When a piece of evidence was changed last: what was changed before is told by the history.
ALTER TABLE "Evidence" ADD COLUMN "changedAt" TIMESTAMPTZ(3);
UPDATE "Evidence" SET "changedAt" = changed."at" FROM (
  SELECT "subject", max("at") AS "at" FROM "Activity" WHERE "kind" = 'evidence-changed' GROUP BY "subject"
) changed WHERE changed."subject" = "Evidence"."id";
