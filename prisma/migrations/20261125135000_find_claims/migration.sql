-- CreateIndex
CREATE INDEX "Claim_createdAt_id_idx" ON "Claim"("createdAt" DESC, "id" DESC);

-- The words that claims are found by; the index is on the expression, so that no column holds them twice.
CREATE INDEX "Claim_words_idx" ON "Claim" USING GIN (to_tsvector('simple', left("quote", 100000) || ' ' || "claimReviewed"));
