-- A round goes on under the rules that its article had when the first review of it was submitted.
CREATE TABLE "Round" (
    "claimId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "requiredReviews" INTEGER NOT NULL,
    "blind" BOOLEAN NOT NULL,
    "panel" BOOLEAN NOT NULL,
    CONSTRAINT "Round_pkey" PRIMARY KEY ("claimId", "round")
);
ALTER TABLE "Round" ADD CONSTRAINT "Round_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of rounds that have begun, those are the rules of today; one that is not complete and not closed any more was opened by signing off.
INSERT INTO "Round" ("claimId", "round", "requiredReviews", "blind", "panel")
SELECT claim."id", review."round", article."requiredReviews",
  article."blind" AND NOT (review."round" = claim."round" AND claim."blindRound" IS NULL AND count(*) < article."requiredReviews"), article."panel"
FROM "Review" review JOIN "Claim" claim ON claim."id" = review."claimId" JOIN "Article" article ON article."id" = claim."articleId"
WHERE review."submittedAt" IS NOT NULL GROUP BY claim."id", review."round", article."id";
