-- What a review was given for, to show what has changed since.
ALTER TABLE "Review" ADD COLUMN "sealedForm" TEXT;

-- A reviewer whose review is outdated says that it holds for the claim as it is now: a record of its own, since a submitted review never changes.
CREATE TABLE "ReviewConfirmation" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "seal" TEXT NOT NULL,
    "sealedForm" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ReviewConfirmation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ReviewConfirmation_reviewId_idx" ON "ReviewConfirmation"("reviewId");
ALTER TABLE "ReviewConfirmation" ADD CONSTRAINT "ReviewConfirmation_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE TRIGGER "ReviewConfirmation_immutable" BEFORE UPDATE OR DELETE ON "ReviewConfirmation" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "ReviewConfirmation_never_emptied" BEFORE TRUNCATE ON "ReviewConfirmation" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();

-- Whoever's review is outdated reviews anew in the same round; of drafts there is one in a round.
DROP INDEX "Review_claimId_reviewerId_round_key";
CREATE INDEX "Review_claimId_reviewerId_round_idx" ON "Review"("claimId", "reviewerId", "round");
CREATE UNIQUE INDEX "Review_draft_key" ON "Review"("claimId", "reviewerId", "round") WHERE "submittedAt" IS NULL;

-- A vote, too, counts for what was seen; those of before have no seal, and count. Who votes anew keeps the vote of before.
ALTER TABLE "PanelVote" ADD COLUMN "seal" TEXT;
ALTER TABLE "PanelVote" DROP CONSTRAINT "PanelVote_pkey", ADD CONSTRAINT "PanelVote_pkey" PRIMARY KEY ("claimId", "round", "personId", "at");

-- Claims that are contested by reviews of which fewer than two are of what the claims are now wait for reviews again, openly.
WITH unsettled AS (
  UPDATE "Claim" SET "state" = 'in-review'
  WHERE "state" = 'contested' AND cardinality("seals") > 0 AND 2 > (
    SELECT count(DISTINCT review."reviewerId") FROM "Review" review
    WHERE review."claimId" = "Claim"."id" AND review."round" = "Claim"."round" AND review."submittedAt" IS NOT NULL AND review."seal" = ANY("Claim"."seals"))
  RETURNING "id", "round"
)
UPDATE "Round" SET "blind" = false FROM unsettled WHERE "Round"."claimId" = unsettled."id" AND "Round"."round" = unsettled."round";
