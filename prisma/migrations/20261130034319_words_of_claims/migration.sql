-- The words that claims and titles are found by. The app makes them (lib/words), since only it can fold and cut; null means that they have
-- yet to be made: the deed that changed something makes them in its own transaction, the start makes what is left.
ALTER TABLE "Claim" ADD COLUMN "words" tsvector, ADD COLUMN "closedWords" tsvector;
ALTER TABLE "Article" ADD COLUMN "titleWords" TEXT;

DROP INDEX "Claim_words_idx";
CREATE INDEX "Claim_words_idx" ON "Claim" USING GIN ("words");
CREATE INDEX "Claim_wordless_idx" ON "Claim" ("articleId") WHERE "words" IS NULL;
CREATE INDEX "Claim_closed_words_idx" ON "Claim" ("id") WHERE "closedWords" IS NOT NULL;
CREATE INDEX "Article_titleWords_idx" ON "Article" USING GIN ("titleWords" gin_trgm_ops);
CREATE INDEX "Article_wordless_idx" ON "Article" ("id") WHERE "titleWords" IS NULL;

-- The few articles that not everybody sees.
CREATE INDEX "Article_not_open_idx" ON "Article" ("id") WHERE "deletedAt" IS NOT NULL OR "restricted";

CREATE FUNCTION "forget_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."words" := NULL;
  NEW."closedWords" := NULL;
  RETURN NEW;
END $$;

CREATE FUNCTION "forget_title_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."titleWords" := NULL;
  RETURN NEW;
END $$;

CREATE FUNCTION "forget_words_of_claim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE "Claim" SET "words" = NULL, "closedWords" = NULL WHERE "id" = OLD."claimId" AND "words" IS NOT NULL; END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE "Claim" SET "words" = NULL, "closedWords" = NULL WHERE "id" = NEW."claimId" AND "words" IS NOT NULL; END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "forget_words_of_source"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Claim" SET "words" = NULL, "closedWords" = NULL WHERE "words" IS NOT NULL AND "id" IN (SELECT "claimId" FROM "Evidence" WHERE "sourceId" = NEW."id");
  RETURN NULL;
END $$;

CREATE TRIGGER "forget_words" BEFORE UPDATE OF "quote", "claimReviewed", "claimantName", "claimantDescription", "blindRound" ON "Claim" FOR EACH ROW
  WHEN ((OLD."quote", OLD."claimReviewed", OLD."claimantName", OLD."claimantDescription", OLD."blindRound") IS DISTINCT FROM (NEW."quote", NEW."claimReviewed", NEW."claimantName", NEW."claimantDescription", NEW."blindRound"))
  EXECUTE FUNCTION "forget_words"();
CREATE TRIGGER "forget_title_words" BEFORE UPDATE OF "title" ON "Article" FOR EACH ROW
  WHEN (OLD."title" IS DISTINCT FROM NEW."title" AND OLD."titleWords" IS NOT DISTINCT FROM NEW."titleWords") EXECUTE FUNCTION "forget_title_words"();
CREATE TRIGGER "forget_words" AFTER INSERT OR DELETE OR UPDATE OF "title", "url", "excerpt", "sourceId", "withdrawnAt", "claimId" ON "Evidence" FOR EACH ROW EXECUTE FUNCTION "forget_words_of_claim"();
CREATE TRIGGER "forget_words" AFTER INSERT OR UPDATE ON "Review" FOR EACH ROW WHEN (NEW."submittedAt" IS NOT NULL) EXECUTE FUNCTION "forget_words_of_claim"();
CREATE TRIGGER "forget_words" AFTER INSERT OR UPDATE OF "status", "explanation", "reason" ON "Verdict" FOR EACH ROW EXECUTE FUNCTION "forget_words_of_claim"();
CREATE TRIGGER "forget_words" AFTER UPDATE OF "name" ON "Source" FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "forget_words_of_source"();
