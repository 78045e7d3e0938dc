-- A registry of sources. What a source is called is compared and found by what the app makes of its name; both are null until they are made.
ALTER TYPE "SourceType" ADD VALUE 'organisation';
ALTER TYPE "SourceType" ADD VALUE 'agency';
CREATE TYPE "Reliability" AS ENUM ('high', 'mixed', 'low');

ALTER TABLE "Source"
  ADD COLUMN "nameKey" TEXT,
  ADD COLUMN "nameWords" TEXT,
  ADD COLUMN "isListed" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "reliability" "Reliability",
  ADD COLUMN "reliabilityNote" TEXT,
  ADD COLUMN "interests" TEXT,
  ADD COLUMN "independenceGroup" TEXT,
  ADD COLUMN "contacts" TEXT,
  ADD COLUMN "homepage" TEXT,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "createdById" TEXT,
  ADD COLUMN "mergedIntoId" TEXT,
  ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3),
  ADD COLUMN "withdrawnById" TEXT,
  ADD COLUMN "withdrawnReason" TEXT,
  ADD CONSTRAINT "Source_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A name that is known only where one may not look has to be free elsewhere.
DROP INDEX "Source_name_key";
CREATE INDEX "Source_nameKey_idx" ON "Source"("nameKey");
CREATE INDEX "Source_nameWords_idx" ON "Source" USING GIN ("nameWords" gin_trgm_ops);
CREATE INDEX "Source_name_id_idx" ON "Source"("name", "id");
CREATE INDEX "Source_mergedIntoId_idx" ON "Source"("mergedIntoId");

-- Claims are found by the names of their sources, of those that these were merged into too, and not by withdrawn ones.
CREATE OR REPLACE FUNCTION "forget_words_of_source"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Claim" SET "words" = NULL, "closedWords" = NULL WHERE "words" IS NOT NULL AND "id" IN (
    SELECT evidence."claimId" FROM "Evidence" evidence JOIN "Source" named ON named."id" = evidence."sourceId" WHERE named."id" = NEW."id" OR named."mergedIntoId" = NEW."id");
  RETURN NULL;
END $$;
DROP TRIGGER "forget_words" ON "Source";
CREATE TRIGGER "forget_words" AFTER UPDATE OF "name", "mergedIntoId", "withdrawnAt" ON "Source" FOR EACH ROW
  WHEN ((OLD."name", OLD."mergedIntoId", OLD."withdrawnAt") IS DISTINCT FROM (NEW."name", NEW."mergedIntoId", NEW."withdrawnAt")) EXECUTE FUNCTION "forget_words_of_source"();
