-- What somebody gave and took back before anybody acted on it, as its row was: a submitted review, a vote of a panel. The record of it stays;
-- `rules` are those of the round that began with it, where it had no other review.
CREATE TABLE "TakenBack" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "given" JSONB NOT NULL,
    "rules" JSONB,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "TakenBack_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "TakenBack_articleId_idx" ON "TakenBack"("articleId");
CREATE INDEX "TakenBack_claimId_personId_idx" ON "TakenBack"("claimId", "personId");
CREATE TRIGGER "TakenBack_immutable" BEFORE UPDATE OR DELETE ON "TakenBack" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "TakenBack_never_emptied" BEFORE TRUNCATE ON "TakenBack" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();

-- A submitted review and a vote never change; they go only when they are kept word for word as taken back.
CREATE FUNCTION tickmark_refuse_all_but_taking_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM "TakenBack" kept WHERE kept."claimId" = OLD."claimId" AND kept."given" = to_jsonb(OLD)) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER "Review_submitted_immutable" ON "Review";
CREATE TRIGGER "Review_submitted_immutable" BEFORE UPDATE OR DELETE ON "Review" FOR EACH ROW WHEN (OLD."submittedAt" IS NOT NULL) EXECUTE FUNCTION tickmark_refuse_all_but_taking_back();
CREATE TRIGGER "PanelVote_immutable" BEFORE UPDATE OR DELETE ON "PanelVote" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_all_but_taking_back();
CREATE TRIGGER "PanelVote_never_emptied" BEFORE TRUNCATE ON "PanelVote" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "forget_words_of_taken_back" AFTER DELETE ON "Review" FOR EACH ROW WHEN (OLD."submittedAt" IS NOT NULL) EXECUTE FUNCTION "forget_words_of_claim"();
