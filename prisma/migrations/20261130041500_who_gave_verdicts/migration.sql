-- Who gave a verdict, each with their own words: the reviewers who agreed, the panel, or the one who adjudicated.
ALTER TABLE "Verdict" ADD COLUMN "by" JSONB NOT NULL DEFAULT '[]';
UPDATE "Verdict" verdict SET "by" = coalesce(
  CASE WHEN verdict."method" = 'agreement' THEN (
    SELECT jsonb_agg(jsonb_build_object('person', review."reviewerId", 'words', review."reasoning") ORDER BY review."submittedAt", review."id") FROM "Review" review
    WHERE review."claimId" = verdict."claimId" AND review."round" = verdict."round" AND review."submittedAt" <= verdict."decidedAt"
      AND review."attribution" = verdict."attribution" AND review."substance" = verdict."substance")
  ELSE (
    SELECT CASE WHEN count(*) > 1 THEN jsonb_agg(jsonb_build_object('person', vote."personId", 'words', vote."reason") ORDER BY vote."at", vote."personId") END FROM "PanelVote" vote
    WHERE vote."claimId" = verdict."claimId" AND vote."round" = verdict."round" AND vote."at" <= verdict."decidedAt"
      AND vote."attribution" = verdict."attribution" AND vote."substance" = verdict."substance")
  END,
  (SELECT jsonb_build_array(jsonb_build_object('person', first."decidedById", 'words', first."explanation")) FROM "Verdict" first
   WHERE first."claimId" = verdict."claimId" AND first."round" = verdict."round" AND first."method" = verdict."method" ORDER BY first."decidedAt", first."id" LIMIT 1),
  '[]');
