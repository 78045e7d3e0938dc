-- What is done in a blind round that is closed is chained apart, and entered in the article's history when the round opens: so nothing of
-- that history, no number and no end of it, tells that anything was done. Entries of before stay where they are.
ALTER TABLE "Article" ADD COLUMN "heldSeq" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "heldHash" TEXT NOT NULL DEFAULT '', ADD COLUMN "blindUntil" TIMESTAMPTZ(3);
CREATE TABLE "HeldActivity" (
    "articleId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "claimId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    CONSTRAINT "HeldActivity_pkey" PRIMARY KEY ("articleId", "seq")
);
CREATE INDEX "HeldActivity_claimId_round_idx" ON "HeldActivity"("claimId", "round");
ALTER TABLE "HeldActivity" ADD CONSTRAINT "HeldActivity_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "HeldActivity_immutable" BEFORE UPDATE OR DELETE ON "HeldActivity" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "HeldActivity_never_emptied" BEFORE TRUNCATE ON "HeldActivity" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();

-- The claims of an article in whose blind round somebody has submitted are few among many.
CREATE INDEX "Claim_articleId_closed_idx" ON "Claim"("articleId") WHERE "blindRound" IS NOT NULL;
