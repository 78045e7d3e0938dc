-- The articles whose claims several people review, as long as they are being checked: few among many, and what every reviewer's queue begins with.
CREATE INDEX "Article_reviewed_by_several_idx" ON "Article"("id") WHERE "requiredReviews" > 1 AND "state" IN ('draft', 'checking', 'ready', 'corrected');
