-- What a claim is sealed to as it stands, in every form that is compared, the newest last: what was sealed on another state is not among them.
ALTER TABLE "Claim" ADD COLUMN "seals" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- Until now there was one form, tickmark.seal/1. Claims that somebody has reviewed get its seal here, letter by letter as lib/domain/seal.ts
-- writes it; where the text changed under a claim nothing that was sealed fits.
WITH reviewed AS (
  SELECT claim.*, article."kind" AS "articleKind", article."currentRevision",
    article."attributionScale", article."attributionScaleVersion", article."substanceScale", article."substanceScaleVersion"
  FROM "Claim" claim JOIN "Article" article ON article."id" = claim."articleId"
  WHERE EXISTS (SELECT 1 FROM "Review" review WHERE review."claimId" = claim."id" AND review."submittedAt" IS NOT NULL)
), form AS (
  SELECT reviewed."id",
    EXISTS (SELECT 1 FROM "Span" span JOIN "Revision" revision ON revision."id" = span."revisionId"
      WHERE span."claimId" = reviewed."id" AND revision."number" = reviewed."currentRevision" AND span."anchor" IN ('changed', 'lost')) AS "isShaken",
    '["tickmark.seal/1",['
    || coalesce((SELECT string_agg('[' || revision."number" || ',' || span."start" || ',' || span."end" || ',' || to_json(span."exact")::text || ']', ',' ORDER BY span."ordinal")
        FROM "Span" span JOIN "Revision" revision ON revision."id" = span."revisionId"
        WHERE span."claimId" = reviewed."id" AND revision."number" = reviewed."placedIn"), '')
    || '],' || to_json(reviewed."claimReviewed")::text || ',['
    || coalesce((SELECT string_agg('[' || concat_ws(',', to_json(evidence."id")::text, to_json(evidence."stance"::text)::text, to_json(evidence."layer"::text)::text,
          coalesce(to_json(evidence."sourceId")::text, 'null'), coalesce(to_json(evidence."url")::text, 'null'), coalesce(to_json(evidence."title")::text, 'null'),
          coalesce(to_json(evidence."excerpt")::text, 'null'),
          (SELECT '[' || string_agg(CASE WHEN place."isSaid" THEN coalesce(to_json(evidence."locator" ->> part."name")::text, 'null') ELSE 'null' END, ',' ORDER BY part."at") || ']'
            FROM unnest(ARRAY['page', 'paragraph', 'timecode', 'cell', 'note']) WITH ORDINALITY AS part("name", "at")
              CROSS JOIN (SELECT EXISTS (SELECT 1 FROM jsonb_each_text(CASE jsonb_typeof(evidence."locator") WHEN 'object' THEN evidence."locator" ELSE '{}' END) said WHERE said."value" <> '') AS "isSaid") place),
          coalesce(to_json(to_char(evidence."retrievedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text, 'null')) || ']', ',' ORDER BY evidence."id" COLLATE "C")
        FROM "Evidence" evidence WHERE evidence."claimId" = reviewed."id" AND evidence."withdrawnAt" IS NULL), '')
    || '],[['
    || CASE WHEN "attributionScale" IS NULL OR "attributionScaleVersion" IS NULL THEN '"attribution",1' ELSE to_json("attributionScale")::text || ',' || "attributionScaleVersion" END
    || '],['
    || CASE WHEN "substanceScale" IS NULL OR "substanceScaleVersion" IS NULL THEN CASE "articleKind" WHEN 'own-copy' THEN '"copy-check",1' ELSE '"public",1' END
         ELSE to_json("substanceScale")::text || ',' || "substanceScaleVersion" END
    || ']]]' AS "words"
  FROM reviewed
)
UPDATE "Claim" SET "seals" = ARRAY[CASE WHEN form."isShaken" THEN '' ELSE encode(sha256(convert_to(form."words", 'UTF8')), 'hex') END]
FROM form WHERE form."id" = "Claim"."id";
