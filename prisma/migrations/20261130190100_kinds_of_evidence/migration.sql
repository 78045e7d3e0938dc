-- Evidence that is no link: what it is, and what is noted of it by that. What there was until now is a link.
CREATE TYPE "EvidenceKind" AS ENUM ('link', 'document', 'call', 'e-mail', 'observation', 'calculation', 'data');
CREATE TYPE "EvidenceOrigin" AS ENUM ('from-writer', 'found-by-checker');
ALTER TABLE "Evidence"
  ADD COLUMN "kind" "EvidenceKind" NOT NULL DEFAULT 'link',
  ADD COLUMN "details" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "origin" "EvidenceOrigin",
  ADD COLUMN "firstHand" BOOLEAN,
  ADD COLUMN "onRecord" BOOLEAN,
  ADD COLUMN "changedById" TEXT,
  ADD COLUMN "checkedById" TEXT,
  ADD COLUMN "checkedAt" TIMESTAMPTZ(3);

-- Claims are found by what is noted of their evidence, too.
DROP TRIGGER "forget_words" ON "Evidence";
CREATE TRIGGER "forget_words" AFTER INSERT OR DELETE OR UPDATE OF "title", "url", "excerpt", "details", "sourceId", "withdrawnAt", "claimId" ON "Evidence" FOR EACH ROW EXECUTE FUNCTION "forget_words_of_claim"();
