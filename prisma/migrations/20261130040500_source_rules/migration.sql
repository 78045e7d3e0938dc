-- Which rules for sources are on: of a new desk the one that it ships with; a desk that has worked without stays without until an
-- administrator switches it on.
ALTER TABLE "Desk" ADD COLUMN "sourceRules" TEXT[] NOT NULL DEFAULT ARRAY['evidence-or-reason']::TEXT[];
UPDATE "Desk" SET "sourceRules" = ARRAY[]::TEXT[] WHERE EXISTS (SELECT 1 FROM "Article");
